package vocab

// MatchAny is Match for several classes at once: it returns the longest phrase of any of
// them, of two senses of that phrase the one whose class stands first.
func (v *Vocabulary) MatchAny(words []Word, classes ...Class) (int, *Sense) {
	if len(words) == 0 {
		return 0, nil
	}
	set := ClassSet(classes...)
	at := v.first[words[0].ID]
	if v.starts[words[0].ID]&set == 0 {
		return 0, nil
	}
	best, found := 0, int32(0)
	for n := 1; at != 0; n++ {
		here := &v.nodes[at]
		if here.ends&set != 0 {
			best, found = n, at
		}
		if here.below&set == 0 || n == len(words) || endsPhrase(words[n-1], words[n]) {
			break
		}
		at = v.next(here, words[n].ID)
	}
	for _, class := range classes {
		if s := v.senseAt(found, class); s != nil {
			return best, s
		}
	}
	return 0, nil
}
