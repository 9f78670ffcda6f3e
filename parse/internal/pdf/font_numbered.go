package pdf

// notdef is the name of the glyph that stands for none.
const notdef = ".notdef"

// numbered replaces names that are no more than the code of the glyph, "a65" for 65, by
// the names of the characters: TeX draws fonts so that it has as pictures only. Which of
// its encodings a font has is told by the codes that it uses.
func (names *glyphSet) numbered() {
	count, letters, low, quotes := 0, 0, 0, 0
	for code, name := range names {
		n, ok := codeNamed(name)
		if !ok {
			continue
		}
		if n != code {
			return
		}
		count++
		switch {
		case 'a' <= code|0x20 && code|0x20 <= 'z', '0' <= code && code <= '9':
			letters++
		case 11 <= code && code <= 15:
			low++
		case 16 <= code && code <= 31:
			quotes++
		}
	}
	if count == 0 {
		return
	}
	own, plain := encodings()["T1"], encodings()["StandardEncoding"]
	switch {
	case letters == 0 && quotes == 0:
		own = encodings()["TS1"]
	case low > 0 && quotes == 0:
		own = encodings()["OT1"]
	}
	for code, name := range names {
		if _, ok := codeNamed(name); !ok {
			continue
		}
		if names[code] = own[code]; names[code] == "" {
			names[code] = plain[code]
		}
	}
}

// codeNamed returns the code that a name holds: a letter and digits.
func codeNamed(name string) (int, bool) {
	if len(name) < 2 || !('a' <= name[0]|0x20 && name[0]|0x20 <= 'z') {
		return 0, false
	}
	return numberOf(name, name[:1])
}
