package schema

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/vacancykit/vacancy/notice"
)

// Violation is one thing in which a JSON document departs from the schema of a notice.
type Violation struct {
	// Pointer is the JSON Pointer (RFC 6901) to the value; "" is the document.
	Pointer string
	// Message says what is wrong, without a full stop.
	Message string
}

// String returns the pointer and the message.
func (v Violation) String() string {
	if v.Pointer == "" {
		return "(document): " + v.Message
	}
	return v.Pointer + ": " + v.Message
}

// ErrJSON is wrapped by the error of [Validate] for data that is not one JSON value.
var ErrJSON = errors.New("not a JSON document")

// Validate returns every violation of the schema of a notice in a JSON document, in the
// order of the document; none if it is valid. It returns an error only for data that is
// not JSON.
//
// It reads the part of JSON Schema in which [JSON] is written, and no more: a validator
// for all of JSON Schema would cost every program that imports this package some eight
// milliseconds and 1.7 MB at its start.
func Validate(data []byte) ([]Violation, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	v := &validator{decoder: d, root: noticeForm()}
	if err := v.value(v.root, ""); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrJSON, err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%w: data after the value, at byte %d", ErrJSON, d.InputOffset())
	}
	return v.found, nil
}

// validator holds a document against a schema while it reads it.
type validator struct {
	decoder *json.Decoder
	root    *form
	depth   int
	found   []Violation
}

// maxNesting bounds how deep a document nests: a notice nests five levels.
const maxNesting = 100

func (v *validator) violate(pointer, message string) {
	v.found = append(v.found, Violation{pointer, message})
}

// value reads one value and holds it against a form; nil takes anything.
func (v *validator) value(f *form, pointer string) error {
	token, err := v.decoder.Token()
	if err != nil {
		return noEOF(err)
	}
	if f != nil {
		f = f.definition(v.root)
	}
	if delim, ok := token.(json.Delim); ok {
		if v.depth++; v.depth > maxNesting {
			return fmt.Errorf("more than %d levels at byte %d", maxNesting, v.decoder.InputOffset())
		}
		defer func() { v.depth-- }()
		if delim == '{' {
			return v.object(f, pointer)
		}
		return v.array(f, pointer)
	}
	if f == nil {
		return nil
	}
	switch token := token.(type) {
	case string:
		v.text(f, pointer, token)
	case json.Number:
		v.number(f, pointer, token)
	case bool:
		v.is("boolean", f, pointer)
	case nil:
		v.violate(pointer, "is null: a key whose value is not known is left out")
	}
	return nil
}

// noEOF says that a document ends too early.
func noEOF(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// is reports whether a form takes a type, and notes it where not.
func (v *validator) is(kind string, f *form, pointer string) bool {
	if f.Type != kind {
		v.violate(pointer, fmt.Sprintf("is %s instead of %s", article(kind), article(f.Type)))
		return false
	}
	return true
}

func article(kind string) string {
	if strings.IndexByte("aeio", kind[0]) >= 0 {
		return "an " + kind
	}
	return "a " + kind
}

func (v *validator) object(f *form, pointer string) error {
	if f != nil && !v.is("object", f, pointer) {
		f = nil
	}
	var keys []string
	for v.decoder.More() {
		token, err := v.decoder.Token()
		if err != nil {
			return noEOF(err)
		}
		key, ok := token.(string)
		if !ok {
			return fmt.Errorf("a key that is no string at byte %d", v.decoder.InputOffset())
		}
		at := pointer + "/" + escape(key)
		var member *form
		if f != nil {
			member, ok = f.Properties[key]
			switch {
			case !ok:
				v.violate(at, "is no key of a notice"+v.suggest(f, key))
			case slices.Contains(keys, key):
				v.violate(at, "stands twice")
			}
			keys = append(keys, key)
		}
		if err := v.value(member, at); err != nil {
			return err
		}
	}
	if f != nil {
		for _, key := range f.Required {
			if !slices.Contains(keys, key) {
				v.violate(pointer, fmt.Sprintf("lacks the key %q", key))
			}
		}
	}
	_, err := v.decoder.Token()
	return noEOF(err)
}

// suggest returns the key of a form that is nearest to one that is not known.
func (v *validator) suggest(f *form, key string) string {
	known := make([]string, 0, len(f.Properties))
	for k := range f.Properties {
		known = append(known, k)
	}
	slices.Sort(known)
	return DidYouMean(key, known)
}

// escape returns a key as a reference token of a JSON Pointer.
func escape(key string) string {
	if !strings.ContainsAny(key, "~/") {
		return key
	}
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(key)
}

func (v *validator) array(f *form, pointer string) error {
	if f != nil && !v.is("array", f, pointer) {
		f = nil
	}
	n := 0
	for ; v.decoder.More(); n++ {
		var item *form
		if f != nil {
			item = f.Items
		}
		if err := v.value(item, pointer+"/"+strconv.Itoa(n)); err != nil {
			return err
		}
	}
	switch {
	case f == nil:
	case n < f.MinItems && n == 0:
		v.violate(pointer, "is empty: a key whose value is not known is left out")
	case n < f.MinItems:
		v.violate(pointer, fmt.Sprintf("has %d elements instead of %d", n, f.MinItems))
	case f.MaxItems > 0 && n > f.MaxItems:
		v.violate(pointer, fmt.Sprintf("has %d elements instead of %d", n, f.MaxItems))
	}
	_, err := v.decoder.Token()
	return noEOF(err)
}

func (v *validator) text(f *form, pointer, text string) {
	if !v.is("string", f, pointer) {
		return
	}
	switch {
	case text == "" && f.MinLength > 0:
		v.violate(pointer, "is empty: a key whose value is not known is left out")
	case utf8.RuneCountInString(text) < f.MinLength, (f.Pattern != "" || f.Format != "") && !hasForm(f.name, text):
		v.violate(pointer, fmt.Sprintf("%s is not in the form: %s", quoted(text), f.Description))
	case len(f.Enum) > 0 && !slices.Contains(f.Enum, text):
		v.violate(pointer, fmt.Sprintf("%s is not one of %s", quoted(text), strings.Join(f.Enum, ", ")))
	}
}

func (v *validator) number(f *form, pointer string, number json.Number) {
	n, err := number.Float64()
	kind := "number"
	if f.Type == "integer" && err == nil && n == math.Trunc(n) {
		kind = "integer"
	}
	switch {
	case !v.is(kind, f, pointer):
	case f.Minimum != nil && n < *f.Minimum:
		v.violate(pointer, fmt.Sprintf("%s is less than %v", number, *f.Minimum))
	case f.ExclusiveMinimum != nil && n <= *f.ExclusiveMinimum:
		v.violate(pointer, fmt.Sprintf("%s is not more than %v", number, *f.ExclusiveMinimum))
	}
}

// hasForm reports whether a text has the form that a definition's pattern or format
// says.
func hasForm(definition, text string) bool {
	switch definition {
	case "date":
		_, err := notice.ParseDay(text)
		return err == nil
	case "period":
		return isPeriod(text)
	case "clock":
		return len(text) == 5 && text[2] == ':' && text[:2] <= "23" && text[3] <= '5' && allDigits(text[:2]+text[3:])
	case "country":
		return len(text) == 2 && allUpper(text)
	case "currency":
		return len(text) == 3 && allUpper(text)
	case "tag":
		return isTag(text)
	case "pointer":
		return isPointer(text)
	}
	return false
}

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func allUpper(s string) bool { return strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" }

// isPeriod reports whether a text is a duration of years, months, weeks and days in this
// order, each with decimals or without.
func isPeriod(text string) bool {
	rest, ok := strings.CutPrefix(text, "P")
	units := "YMWD"
	for rest != "" {
		n := strings.IndexAny(rest, "YMWD")
		if n < 1 {
			return false
		}
		whole, decimals, isDecimal := strings.Cut(rest[:n], ".")
		at := strings.IndexByte(units, rest[n])
		if at < 0 || !allDigits(whole) || isDecimal && !allDigits(decimals) {
			return false
		}
		units, rest = units[at+1:], rest[n+1:]
	}
	return ok
}

// isTag reports whether a text has the form of a BCP 47 tag: subtags of letters and
// digits, the first of letters.
func isTag(text string) bool {
	for i, part := range strings.Split(text, "-") {
		least := 1
		if i == 0 {
			least = 2
		}
		if len(part) < least || len(part) > 8 {
			return false
		}
		for _, c := range []byte(part) {
			if letter := 'a' <= c|0x20 && c|0x20 <= 'z'; !letter && (i == 0 || c < '0' || c > '9') {
				return false
			}
		}
	}
	return true
}

// isPointer reports whether a text is a JSON Pointer.
func isPointer(text string) bool {
	if text != "" && text[0] != '/' {
		return false
	}
	for i := 0; i < len(text); i++ {
		if text[i] == '~' && (i+1 == len(text) || text[i+1] != '0' && text[i+1] != '1') {
			return false
		}
	}
	return true
}
