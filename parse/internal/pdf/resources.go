package pdf

// resources are the resources of a page or a form.
type resources struct {
	dict value
	file *fonts
}

// form is a form XObject, or a picture.
type form struct {
	id        int
	picture   bool
	content   []byte
	matrix    matrix
	resources resources
	layer     value // what optional content it is part of
}

func (r resources) font(name string) value     { return r.dict.key("Font").key(name) }
func (r resources) property(name string) value { return r.dict.key("Properties").key(name) }

// form returns the form or picture with a name; nil if there is none.
func (r resources) form(name string) *form {
	v := r.dict.key("XObject").key(name)
	if !v.isStream() {
		return nil
	}
	return r.file.form(v)
}

// fonts holds what has been read of a file: fonts and forms, each of which many pages
// use.
type fonts struct {
	fonts map[int]*font
	forms map[int]*form
	// names stand for the glyphs of which nothing tells what they show.
	names map[nameless]string
	// err is the limit that a form went beyond.
	err error
}

// load returns a font.
func (f *fonts) load(v value) (*font, error) {
	if !v.isDict() {
		return f.fallback(v)
	}
	id := v.id()
	if known, ok := f.fonts[id]; ok && id > 0 {
		return known, nil
	}
	loaded, err := loadFont(v)
	if err != nil {
		return nil, err
	}
	if id > 0 {
		f.fonts[id] = loaded
	}
	return loaded, nil
}

// fallback returns the font that stands for one that the file lacks.
func (f *fonts) fallback(v value) (*font, error) {
	if known, ok := f.fonts[0]; ok {
		return known, nil
	}
	loaded, err := loadFont(value{o: v.o})
	if err == nil {
		f.fonts[0] = loaded
	}
	return loaded, err
}

// form returns a form or picture.
func (f *fonts) form(v value) *form {
	if known, ok := f.forms[v.id()]; ok {
		return known
	}
	x := &form{id: v.id(), picture: v.key("Subtype").name() != "Form", layer: v.key("OC")}
	f.forms[x.id] = x
	if x.picture {
		return x
	}
	x.matrix = matrixOf(v.key("Matrix"))
	x.resources = resources{v.key("Resources"), f}
	data, err := v.data()
	if err != nil {
		f.err = err
	}
	x.content = data
	return x
}
