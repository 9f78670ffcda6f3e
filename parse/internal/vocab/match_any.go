package vocab

// MatchAny is Match for several classes at once: it returns the longest phrase of any of
// them; of two senses of that phrase the one whose class is declared first.
func (v *Vocabulary) MatchAny(words []Word, classes Classes) (int, *Sense) {
	if len(words) == 0 || v.Begun(words[0])&classes == 0 {
		return 0, nil
	}
	best, found := 0, int32(0)
	for n, at := 1, v.first[words[0].ID]; at != 0; n++ {
		here := &v.nodes[at]
		if Classes(here.ends)&classes != 0 {
			best, found = n, at
		}
		if Classes(here.below)&classes == 0 || n == len(words) || endsPhrase(words[n-1], words[n]) {
			break
		}
		at = v.next(here, words[n].ID)
	}
	ends := Classes(v.nodes[found].ends) & classes
	if ends == 0 {
		return 0, nil
	}
	return best, v.senseAt(found, ends.first())
}
