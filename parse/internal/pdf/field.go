package pdf

import "strings"

const (
	// maxFieldDepth is how many fields stand above one another.
	maxFieldDepth = 16
	// maxFieldText bounds the characters of the value of a field, and maxFieldLines its
	// lines.
	maxFieldText  = 1 << 14
	maxFieldLines = 500
	// flags of fields (ISO 32000-1, tables 226 and 228)
	multiline, password = 1 << 12, 1 << 13
)

// inheritedEntry returns an entry of a field, or of one above it.
func inheritedEntry(field value, name string) value {
	for range maxFieldDepth {
		if v := field.key(name); !v.isNull() {
			return v
		}
		if field = field.key("Parent"); !field.isDict() {
			break
		}
	}
	return value{}
}

// fieldText returns what has been filled in: the text of a text field, or what is chosen in
// a list.
func fieldText(field value) string {
	kind := inheritedEntry(field, "FT").name()
	if kind != "Tx" && kind != "Ch" || inheritedEntry(field, "Ff").integer()&password != 0 {
		return ""
	}
	v := inheritedEntry(field, "V")
	chosen := []string{stringText(v.text())}
	if v.isArray() {
		chosen = chosen[:0]
		for i := range min(v.length(), maxFieldLines) {
			chosen = append(chosen, stringText(v.index(i).text()))
		}
	}
	if options := inheritedEntry(field, "Opt"); kind == "Ch" && options.isArray() {
		for i := range min(options.length(), maxFieldLines) {
			o := options.index(i)
			for k := range chosen {
				if o.length() == 2 && stringText(o.index(0).text()) == chosen[k] {
					chosen[k] = stringText(o.index(1).text())
				}
			}
		}
	}
	text := strings.Join(chosen, ", ")
	return text[:min(len(text), maxFieldText)]
}

// fill shows the value of a field that has no look of its own: whoever filled it in left
// that to the viewer.
func (in *interpreter) fill(field value, box [4]float64) {
	text := fieldText(field)
	if strings.TrimSpace(text) == "" {
		return
	}
	height := box[3] - box[1]
	size := min(10, .75*height)
	x, y := box[0]+2, box[1]+(height-size)/2+.2*size
	lines := strings.FieldsFunc(text, func(r rune) bool { return r == '\r' || r == '\n' })
	if inheritedEntry(field, "Ff").integer()&multiline != 0 || len(lines) > 1 {
		size = min(10, height)
		y = box[3] - 2 - .8*size
	}
	if size < 2 || !in.base.isFinite() {
		return
	}
	turn := turnOf(matrix{in.base.a, in.base.b, -in.base.c, -in.base.d, 0, 0})
	for i, line := range lines[:min(len(lines), maxFieldLines)] {
		if line = clean(line); strings.TrimSpace(line) == "" {
			continue
		}
		px, py := in.base.apply(x, y-1.15*size*float64(i))
		// The widths of its letters are not known: the line is one sign.
		width := min(box[2]-box[0]-4, .5*size*float64(len(line)))
		in.add(Glyph{Text: line, X: px, Y: py, Advance: max(width, 1), Size: size, Turn: turn}, false)
	}
}
