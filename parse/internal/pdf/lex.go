package pdf

import "math"

// tokenKind is what a token of PDF syntax is.
type tokenKind uint8

const (
	endToken tokenKind = iota
	numberToken
	nameToken
	stringToken
	wordToken // an operator, or a keyword such as "obj"
	arrayOpen
	arrayClose
	dictOpen
	dictClose
)

// token is one token of PDF syntax (ISO 32000-1, 7.2). The bytes of a name or a string
// are those it stands for; they point into the input, or into the lexer's own buffer.
type token struct {
	kind    tokenKind
	integer bool
	number  float64
	bytes   []byte
}

// is reports whether t is the given keyword or operator.
func (t token) is(word string) bool { return t.kind == wordToken && string(t.bytes) == word }

// lexer cuts PDF syntax into tokens. It takes whatever bytes there are: what is not
// well formed gives some token, and at the end of the input all that is open ends.
type lexer struct {
	data []byte
	pos  int
	// scratch holds the strings and names that are not in the input as they are.
	scratch []byte
	// cut is set when the input ended within a string.
	cut bool
}

// next returns the next token.
func (l *lexer) next() token {
	l.skipSpace()
	if l.pos >= len(l.data) {
		return token{kind: endToken}
	}
	c := l.data[l.pos]
	switch c {
	case '/':
		return l.name()
	case '(':
		return l.literal()
	case '<':
		if l.at(l.pos+1) == '<' {
			l.pos += 2
			return token{kind: dictOpen}
		}
		return l.hex()
	case '>':
		if l.at(l.pos+1) == '>' {
			l.pos += 2
			return token{kind: dictClose}
		}
		l.pos++
		return l.next1(c)
	case '[':
		l.pos++
		return token{kind: arrayOpen}
	case ']':
		l.pos++
		return token{kind: arrayClose}
	case ')', '{', '}':
		l.pos++
		return l.next1(c)
	}
	if c <= '9' && (c >= '0' || c == '+' || c == '-' || c == '.') {
		return l.numeral()
	}
	start := l.pos
	for l.pos < len(l.data) && byteClass[l.data[l.pos]] == regular {
		l.pos++
	}
	return token{kind: wordToken, bytes: l.data[start:l.pos]}
}

// next1 returns a stray delimiter as a word that no operator has.
func (l *lexer) next1(c byte) token {
	return token{kind: wordToken, bytes: l.data[l.pos-1 : l.pos]}
}

func (l *lexer) at(i int) byte {
	if i < len(l.data) {
		return l.data[i]
	}
	return 0
}

// skipSpace skips white space and comments.
func (l *lexer) skipSpace() {
	for l.pos < len(l.data) {
		c := l.data[l.pos]
		switch {
		case byteClass[c] == white:
			l.pos++
		case c == '%':
			for l.pos < len(l.data) && l.data[l.pos] != '\n' && l.data[l.pos] != '\r' {
				l.pos++
			}
		default:
			return
		}
	}
}

// numeral reads a number. Malformed ones that occur are read as other readers do:
// "--5" is -5, "5-3" is 5, "1.2.3" is 1.2.
func (l *lexer) numeral() token {
	start := l.pos
	negative := false
	for l.pos < len(l.data) && (l.data[l.pos] == '+' || l.data[l.pos] == '-') {
		negative = negative || l.data[l.pos] == '-'
		l.pos++
	}
	value, scale := 0.0, 0.0
	digits := false
	for ; l.pos < len(l.data); l.pos++ {
		c := l.data[l.pos]
		if c == '.' {
			if scale != 0 {
				break
			}
			scale = 1
			continue
		}
		if c < '0' || c > '9' {
			break
		}
		digits = true
		if scale != 0 {
			scale /= 10
			value += float64(c-'0') * scale
		} else {
			value = value*10 + float64(c-'0')
		}
	}
	for l.pos < len(l.data) && byteClass[l.data[l.pos]] == regular {
		if !digits && l.data[l.pos] != '-' && l.data[l.pos] != '.' { // a word that begins with a sign
			for l.pos < len(l.data) && byteClass[l.data[l.pos]] == regular {
				l.pos++
			}
			return token{kind: wordToken, bytes: l.data[start:l.pos]}
		}
		c := l.data[l.pos]
		if c != '-' && c != '.' && (c < '0' || c > '9') {
			break // "0Tj": an operator without a space before it
		}
		l.pos++
	}
	if negative {
		value = -value
	}
	if math.Abs(value) > math.MaxInt32 {
		return token{kind: numberToken, number: value}
	}
	return token{kind: numberToken, number: value, integer: scale == 0}
}

// name reads a name.
func (l *lexer) name() token {
	l.pos++
	start := l.pos
	escaped := false
	for l.pos < len(l.data) && byteClass[l.data[l.pos]] == regular {
		escaped = escaped || l.data[l.pos] == '#'
		l.pos++
	}
	raw := l.data[start:l.pos]
	if !escaped {
		return token{kind: nameToken, bytes: raw}
	}
	from := len(l.scratch)
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) && hexDigit(raw[i+1]) < 16 && hexDigit(raw[i+2]) < 16 {
			l.scratch = append(l.scratch, hexDigit(raw[i+1])<<4|hexDigit(raw[i+2]))
			i += 2
			continue
		}
		l.scratch = append(l.scratch, raw[i])
	}
	return token{kind: nameToken, bytes: l.scratch[from:len(l.scratch):len(l.scratch)]}
}

// literal reads a string in parentheses.
func (l *lexer) literal() token {
	l.pos++
	start := l.pos
	depth := 1
	for i := l.pos; i < len(l.data); i++ {
		switch l.data[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.pos = i + 1
				return token{kind: stringToken, bytes: l.data[start:i]}
			}
		case '\\', '\r':
			return l.escaped(start, i, depth)
		}
	}
	l.pos, l.cut = len(l.data), true
	return token{kind: stringToken, bytes: l.data[start:]}
}

// escaped reads the rest of a string in parentheses from the first escape on.
func (l *lexer) escaped(start, i, depth int) token {
	from := len(l.scratch)
	l.scratch = append(l.scratch, l.data[start:i]...)
	for ; i < len(l.data); i++ {
		c := l.data[i]
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.pos = i + 1
				return token{kind: stringToken, bytes: l.scratch[from:len(l.scratch):len(l.scratch)]}
			}
		case '\r':
			if l.at(i+1) == '\n' {
				i++
			}
			c = '\n'
		case '\\':
			i++
			var ok bool
			if c, i, ok = l.escape(i); !ok {
				continue
			}
		}
		l.scratch = append(l.scratch, c)
	}
	l.pos, l.cut = len(l.data), true
	return token{kind: stringToken, bytes: l.scratch[from:len(l.scratch):len(l.scratch)]}
}

// escape reads what stands behind a backslash at offset i. It returns the character,
// the offset of its last byte, and false where the escape stands for nothing.
func (l *lexer) escape(i int) (c byte, last int, ok bool) {
	if i >= len(l.data) {
		return 0, i, false
	}
	switch c = l.data[i]; c {
	case 'n':
		return '\n', i, true
	case 'r':
		return '\r', i, true
	case 't':
		return '\t', i, true
	case 'b':
		return '\b', i, true
	case 'f':
		return '\f', i, true
	case '\r':
		if l.at(i+1) == '\n' {
			i++
		}
		return 0, i, false
	case '\n':
		return 0, i, false
	}
	if c < '0' || c > '7' {
		return c, i, true
	}
	value := c - '0'
	for n := 0; n < 2 && '0' <= l.at(i+1) && l.at(i+1) <= '7'; n++ {
		i++
		value = value<<3 | (l.data[i] - '0')
	}
	return value, i, true
}

// hex reads a string in hexadecimal digits.
func (l *lexer) hex() token {
	l.pos++
	from := len(l.scratch)
	high, half := byte(0), false
	for ; l.pos < len(l.data); l.pos++ {
		c := l.data[l.pos]
		if c == '>' {
			break
		}
		d := hexDigit(c)
		switch {
		case d > 15:
		case half:
			l.scratch = append(l.scratch, high|d)
			half = false
		default:
			high, half = d<<4, true
		}
	}
	if half {
		l.scratch = append(l.scratch, high)
	}
	if l.pos < len(l.data) {
		l.pos++
	} else {
		l.cut = true
	}
	return token{kind: stringToken, bytes: l.scratch[from:len(l.scratch):len(l.scratch)]}
}

// hexDigit returns the value of a hexadecimal digit; 255 if c is none.
func hexDigit(c byte) byte {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10
	}
	return 255
}

// class is what a byte is in PDF syntax (ISO 32000-1, tables 1 and 2).
type class uint8

const (
	regular class = iota
	white
	delimiter
)

var byteClass = [256]class{
	0: white, '\t': white, '\n': white, '\f': white, '\r': white, ' ': white,
	'(': delimiter, ')': delimiter, '<': delimiter, '>': delimiter, '[': delimiter, ']': delimiter,
	'{': delimiter, '}': delimiter, '/': delimiter, '%': delimiter,
}
