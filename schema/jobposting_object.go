package schema

import (
	"bytes"
	"encoding/json"
	"strconv"
)

// posting is an object of JSON-LD.
type posting struct{ object map[string]json.RawMessage }

func (p posting) has(name string) bool { return len(p.object[name]) > 0 }

// elements returns the elements of an array, or what is none as the only one.
func elements(v json.RawMessage) []json.RawMessage {
	if len(v) == 0 {
		return nil
	}
	if begins(v, '{') || begins(v, '"') {
		return []json.RawMessage{v}
	}
	var list []json.RawMessage
	if json.Unmarshal(v, &list) == nil {
		return list
	}
	return []json.RawMessage{v}
}

// begins reports whether a value begins with a sign, which says what kind of value it is.
func begins(v json.RawMessage, sign byte) bool {
	v = bytes.TrimSpace(v)
	return len(v) > 0 && v[0] == sign
}

// objectOf returns the object that a value is, or the first of an array.
func objectOf(v json.RawMessage) (posting, bool) {
	list := elements(v)
	if len(list) == 0 || !begins(list[0], '{') {
		return posting{}, false
	}
	var object map[string]json.RawMessage
	err := json.Unmarshal(list[0], &object)
	return posting{object}, err == nil
}

// textOf returns a string or a number as text; "" for anything else.
func textOf(v json.RawMessage) string {
	if begins(v, '{') || begins(v, '[') {
		return ""
	}
	var text string
	if json.Unmarshal(v, &text) == nil {
		return text
	}
	var number json.Number
	if json.Unmarshal(v, &number) == nil {
		return number.String()
	}
	return ""
}

// texts returns the texts of a property, markup left out.
func (p posting) texts(name string) []string {
	var list []string
	for _, v := range elements(p.object[name]) {
		if text := plainText(textOf(v)); text != "" {
			list = append(list, text)
		}
	}
	return list
}

// first returns the first text of a property; of an object, that of the given property.
func (p posting) first(name, within string) string {
	for _, v := range elements(p.object[name]) {
		if o, ok := objectOf(v); ok {
			if text := o.first(within, within); text != "" {
				return text
			}
		} else if text := plainText(textOf(v)); text != "" {
			return text
		}
	}
	return ""
}

// name returns the name of the first thing that a property holds.
func (p posting) name(name string) string { return p.first(name, "name") }

func (p posting) names(name string) []string {
	var list []string
	for _, v := range elements(p.object[name]) {
		if text := (posting{map[string]json.RawMessage{"name": v}}).first("name", "name"); text != "" {
			list = append(list, text)
		}
	}
	return list
}

// number returns a property that is a positive number, or another one instead; 0 if
// neither is.
func (p posting) number(name, instead string) float64 {
	for _, name := range [...]string{name, instead} {
		if n, err := strconv.ParseFloat(p.first(name, "value"), 64); err == nil && n > 0 {
			return n
		}
	}
	return 0
}

// items returns the lines of the texts of a property; of objects, of their descriptions or
// names.
func (p posting) items(name string) []string {
	var list []string
	for _, v := range elements(p.object[name]) {
		o, ok := objectOf(v)
		if !ok {
			list = append(list, lines(textOf(v))...)
			continue
		}
		for _, within := range [...]string{"description", "name", "credentialCategory"} {
			if text := o.first(within, "name"); text != "" {
				list = append(list, text)
				break
			}
		}
	}
	return list
}
