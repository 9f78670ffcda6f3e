package vocab

// MatchAny is Match for several classes at once: it returns the longest phrase of any of
// them; of two senses of that phrase the one whose class is declared first.
func (v *Vocabulary) MatchAny(words []Word, classes Classes) (int, *Sense) {
	if len(words) == 0 || v.Begun(words[0])&classes == 0 {
		return 0, nil
	}
	best := 0
	var found *node
	for n, at := 1, v.entries[words[0].ID].first; at != 0; n++ {
		here := &v.nodes[at]
		if Classes(here.ends)&classes != 0 {
			best, found = n, here
		}
		if Classes(here.below)&classes == 0 || n == len(words) || endsPhrase(words[n-1], words[n]) {
			break
		}
		at = v.next(here, words[n].ID)
	}
	if found == nil {
		return 0, nil
	}
	return best, v.senseOf(found, (Classes(found.ends) & classes).first())
}
