package pdf

import (
	"github.com/vacancykit/vacancy/parse/internal/document"
)

// interpreter runs the content of one page (ISO 32000-1, 7.8 and 9). What it does not
// understand it passes over, as viewers do.
type interpreter struct {
	o     *objects
	fonts *fonts
	page  *Page
	// layers tell what is not shown; nil if all is.
	layers *layers

	base  matrix // from the space of the page to that of a [Page]
	state state
	stack []state
	text  matrix // the text matrix
	line  matrix // the text line matrix

	resources resources
	depth     int
	forms     []int // the numbers of the forms that are being drawn
	maxDepth  int
	maxGlyphs int

	marked  []marked // the marked content that is open
	path    path
	glyphs  int // drawn so far, those left out included
	showErr error
}

// state is the graphics state, as far as text needs it.
type state struct {
	ctm                           matrix
	font                          *font
	size, char, word, scale, lead float64
	rise                          float64
	mode                          int
}

// maxStates bounds how often the graphics state is saved.
const maxStates = 256

// operands are the operands of one operator: the last of them if there are very many.
type operands struct {
	tokens []token
	array  int // where the last array begins; -1 if there is none
}

// maxOperands bounds the operands of one operator: the array of one line of text, at
// most.
const maxOperands = 1 << 15

func (s *operands) reset() { s.tokens, s.array = s.tokens[:0], -1 }

func (s *operands) push(t token) {
	if len(s.tokens) >= maxOperands {
		return
	}
	if t.kind == arrayOpen {
		s.array = len(s.tokens)
	}
	s.tokens = append(s.tokens, t)
}

// number returns the operand that is i from the end, counted from 1.
func (s *operands) number(i int) float64 {
	if i > len(s.tokens) {
		return 0
	}
	return s.tokens[len(s.tokens)-i].number
}

func (s *operands) last() token {
	if len(s.tokens) == 0 {
		return token{}
	}
	return s.tokens[len(s.tokens)-1]
}

// matrix returns the transformation that the last six operands are.
func (s *operands) matrix() matrix {
	return matrix{s.number(6), s.number(5), s.number(4), s.number(3), s.number(2), s.number(1)}
}

// run interprets content. The error is that of a limit.
func (in *interpreter) run(content []byte) error {
	l := lexer{data: content}
	s := operands{array: -1}
	for {
		t := l.next()
		switch t.kind {
		case endToken:
			return in.showErr
		case wordToken:
			if t.is("BI") {
				in.page.Pictures++
				skipInlineImage(&l)
			} else if err := in.operator(t, &s); err != nil {
				return err
			}
			s.reset()
			if len(l.scratch) > 0 {
				l.scratch = l.scratch[:0]
			}
		default:
			s.push(t)
		}
		if in.showErr != nil {
			return in.showErr
		}
	}
}

// operator runs one operator.
func (in *interpreter) operator(t token, s *operands) error {
	switch len(t.bytes) {
	case 1:
		in.operator1(t.bytes[0], s)
	case 2:
		switch op := [2]byte(t.bytes); op {
		case [2]byte{'D', 'o'}:
			return in.draw(in.resources.form(string(s.last().bytes)))
		case [2]byte{'T', 'f'}:
			if n := len(s.tokens); n >= 2 {
				f, err := in.fonts.load(in.resources.font(string(s.tokens[n-2].bytes)))
				if err != nil {
					return err
				}
				in.state.font, in.state.size = f, s.number(1)
			}
		case [2]byte{'c', 'm'}:
			if m := s.matrix().mul(in.state.ctm); m.isFinite() {
				in.state.ctm = m
			}
		case [2]byte{'g', 's'}:
		case [2]byte{'r', 'e'}:
			in.path.rectangle(in.state.ctm, s.number(4), s.number(3), s.number(2), s.number(1))
		case [2]byte{'f', '*'}, [2]byte{'B', '*'}, [2]byte{'b', '*'}:
			in.path.paint(in.page, true)
		default:
			in.textOperator(op, s)
		}
	case 3:
		switch {
		case t.is("BDC"), t.is("BMC"):
			in.beginMarked(s, t.bytes[1] == 'D')
		case t.is("EMC"):
			in.endMarked()
		}
	}
	return nil
}

// operator1 runs an operator of one character.
func (in *interpreter) operator1(op byte, s *operands) {
	switch op {
	case 'q':
		if len(in.stack) < maxStates {
			in.stack = append(in.stack, in.state)
		}
	case 'Q':
		if n := len(in.stack); n > 0 {
			in.state, in.stack = in.stack[n-1], in.stack[:n-1]
		}
	case '\'':
		in.nextLine(0, -in.state.lead)
		in.show(s.last().bytes)
	case '"':
		in.state.word, in.state.char = s.number(3), s.number(2)
		in.nextLine(0, -in.state.lead)
		in.show(s.last().bytes)
	case 'm':
		in.path.moveTo(in.state.ctm, s.number(2), s.number(1))
	case 'l':
		in.path.lineTo(in.state.ctm, s.number(2), s.number(1))
	case 'c', 'v', 'y':
		in.path.curveTo(in.state.ctm, s.number(2), s.number(1))
	case 'h':
		in.path.close()
	case 'f', 'F', 'S', 's', 'B', 'b':
		in.path.paint(in.page, op != 'S' && op != 's')
	case 'n':
		in.path.clear()
	}
}

// textOperator runs an operator that begins with "T", or "BT" or "ET".
func (in *interpreter) textOperator(op [2]byte, s *operands) {
	switch op {
	case [2]byte{'B', 'T'}:
		in.text, in.line = identity, identity
	case [2]byte{'T', 'j'}:
		in.show(s.last().bytes)
	case [2]byte{'T', 'J'}:
		in.showArray(s)
	case [2]byte{'T', 'd'}:
		in.nextLine(s.number(2), s.number(1))
	case [2]byte{'T', 'D'}:
		in.state.lead = -s.number(1)
		in.nextLine(s.number(2), s.number(1))
	case [2]byte{'T', 'm'}:
		in.text = s.matrix()
		in.line = in.text
	case [2]byte{'T', '*'}:
		in.nextLine(0, -in.state.lead)
	case [2]byte{'T', 'c'}:
		in.state.char = s.number(1)
	case [2]byte{'T', 'w'}:
		in.state.word = s.number(1)
	case [2]byte{'T', 'z'}:
		in.state.scale = s.number(1) / 100
	case [2]byte{'T', 'L'}:
		in.state.lead = s.number(1)
	case [2]byte{'T', 's'}:
		in.state.rise = s.number(1)
	case [2]byte{'T', 'r'}:
		in.state.mode = int(s.number(1))
	}
}

// nextLine moves to a new line.
func (in *interpreter) nextLine(x, y float64) {
	in.line = matrix{1, 0, 0, 1, x, y}.mul(in.line)
	in.text = in.line
}

// drawCost is what drawing a form counts for, at least: an empty form can be drawn a
// thousand times by one that is drawn a thousand times.
const drawCost = 1 << 10

// draw draws a form (ISO 32000-1, 8.10), or counts a picture. A form within itself is
// left out.
func (in *interpreter) draw(f *form) error {
	if f == nil {
		return nil
	}
	if in.layers != nil && (in.isHidden() || in.layers.isHidden(f.layer)) {
		return nil
	}
	if f.picture {
		in.page.Pictures++
		return nil
	}
	for _, id := range in.forms {
		if id == f.id {
			return nil
		}
	}
	if in.depth >= in.maxDepth {
		return &document.LimitError{Limit: "MaxDepth", Max: in.maxDepth}
	}
	if err := in.o.unpack.spend(drawCost + len(f.content)); err != nil {
		return err
	}
	state, stack, text, line, resources, open := in.state, in.stack, in.text, in.line, in.resources, len(in.marked)
	in.stack = nil
	in.forms = append(in.forms, f.id)
	in.depth++
	if m := f.matrix.mul(in.state.ctm); m.isFinite() {
		in.state.ctm = m
	}
	if f.resources.dict.isDict() {
		in.resources = f.resources
	}
	err := in.run(f.content)
	for len(in.marked) > open {
		in.endMarked()
	}
	in.depth--
	in.forms = in.forms[:len(in.forms)-1]
	in.state, in.stack, in.text, in.line, in.resources = state, stack, text, line, resources
	return err
}
