package reader

import (
	"bytes"
	"encoding/json"
	"math"
	"unicode/utf8"
)

// Descriptions for programs in web pages are JSON that nobody has checked: with commas
// before a closing bracket, with line ends in strings, with comments. They are read as far
// as it goes.

// jsonKind is the kind of a value of JSON.
type jsonKind uint8

const (
	jsonNone   jsonKind = iota
	jsonText            // a string
	jsonScalar          // a number, true, false or null
	jsonList
	jsonObject
)

// jsonValue is a value of JSON, with the place of what it says.
type jsonValue struct {
	kind jsonKind
	// text is what a string or scalar says, mapped to the text that was read.
	text    decoded
	members []jsonMember // of a list, without names
}

// jsonMember is a member of an object.
type jsonMember struct {
	name  string
	value jsonValue
}

// get returns the member of an object with a name.
func (v *jsonValue) get(name string) *jsonValue {
	for i := range v.members {
		if v.kind == jsonObject && v.members[i].name == name {
			return &v.members[i].value
		}
	}
	return &jsonValue{}
}

// append appends the value as JSON to b. Numbers that are none become null.
func (v *jsonValue) append(b []byte) []byte {
	switch v.kind {
	case jsonText:
		return appendString(b, v.text.text)
	case jsonScalar:
		if !json.Valid(v.text.text) {
			return append(b, "null"...)
		}
		return append(b, v.text.text...)
	case jsonList, jsonObject:
		open, end := byte('['), byte(']')
		if v.kind == jsonObject {
			open, end = '{', '}'
		}
		b = append(b, open)
		for i := range v.members {
			if i > 0 {
				b = append(b, ',')
			}
			if v.kind == jsonObject {
				b = append(appendString(b, []byte(v.members[i].name)), ':')
			}
			b = v.members[i].value.append(b)
		}
		return append(b, end)
	}
	return append(b, "null"...)
}

// appendString appends a string as JSON to b; null where it is none.
func appendString(b, text []byte) []byte {
	if isPlainJSON(text) {
		return append(append(append(b, '"'), text...), '"')
	}
	quoted, err := json.Marshal(string(text))
	if err != nil {
		return append(b, "null"...)
	}
	return append(b, quoted...)
}

// isPlainJSON reports whether a string of JSON is the text itself: ASCII without escapes.
func isPlainJSON(text []byte) bool {
	for _, c := range text {
		if c < ' ' || c >= utf8.RuneSelf || c == '"' || c == '\\' {
			return false
		}
	}
	return true
}

// maxJSONDepth bounds how deep values are nested, and maxJSONValues how many there are:
// no description of a post is nearly so large.
const (
	maxJSONDepth  = 64
	maxJSONValues = 200_000
)

// jsonReader reads a value from the text between two offsets.
type jsonReader struct {
	text    []byte
	at, end int
	values  int
}

// readJSON reads the value that stands in a text between two offsets; its kind is jsonNone
// where there is none.
func readJSON(text []byte, start, end int) jsonValue {
	r := jsonReader{text: text, at: start, end: end}
	return r.value(0)
}

// skip passes over white space, comments, and the commas and signs of CDATA that do not
// belong.
func (r *jsonReader) skip() {
	for r.at < r.end {
		rest := r.text[r.at:r.end]
		n := 0
		switch c := rest[0]; {
		case isTagSpace(c) || c == ',' || c == ';':
			n = 1
		case bytes.HasPrefix(rest, []byte("//")):
			n = skipSlash(rest, 0)
		case bytes.HasPrefix(rest, []byte("/*")):
			n = skipSlash(rest, 0)
		case bytes.HasPrefix(rest, []byte("<!--")), bytes.HasPrefix(rest, []byte("<![CDATA[")):
			n = bytes.LastIndexAny(rest[:min(len(rest), 9)], "-[") + 1
		case bytes.HasPrefix(rest, []byte("\xEF\xBB\xBF")):
			n = 3
		default:
			return
		}
		r.at += n
	}
	r.at = min(r.at, r.end)
}

func (r *jsonReader) value(depth int) jsonValue {
	r.skip()
	if r.at >= r.end || depth > maxJSONDepth || r.values > maxJSONValues {
		r.at = r.end
		return jsonValue{}
	}
	r.values++
	switch c := r.text[r.at]; c {
	case '{', '[':
		return r.members(depth, c)
	case '"', '\'', '`':
		return r.string()
	case '}', ']', ':':
		return jsonValue{}
	}
	start := r.at
	for r.at < r.end && bytes.IndexByte([]byte(",:{}[]\"' \t\r\n"), r.text[r.at]) < 0 {
		r.at++
	}
	v := jsonValue{kind: jsonScalar}
	v.text.copy(r.text[start:r.at], start)
	return v
}

// string reads a string; one without an end reaches to the end.
func (r *jsonReader) string() jsonValue {
	start := r.at + 1
	n := literalEnd(r.text[r.at:r.end])
	if n < 0 {
		n = r.end - r.at
	}
	r.at = min(r.at+n+1, r.end)
	return jsonValue{kind: jsonText, text: unescapeScript(r.text, start, start+n-1)}
}

// members reads the members of a list or an object up to its end.
func (r *jsonReader) members(depth int, open byte) jsonValue {
	v := jsonValue{kind: jsonList}
	if open == '{' {
		v.kind = jsonObject
	}
	for r.at++; ; {
		r.skip()
		if r.at >= r.end || r.values > math.MaxInt32 {
			return v
		}
		if c := r.text[r.at]; c == '}' || c == ']' || c == ':' {
			r.at++
			if c == ':' {
				continue
			}
			return v
		}
		m := jsonMember{}
		if v.kind == jsonObject {
			name := r.value(depth + 1)
			r.skip()
			if r.at >= r.end || r.text[r.at] != ':' {
				continue
			}
			r.at++
			m.name = string(name.text.text)
		}
		if m.value = r.value(depth + 1); m.value.kind != jsonNone {
			v.members = append(v.members, m)
		}
	}
}
