package reader

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// Pages set labels and values side by side in tables, in definition lists, and in pairs
// of boxes; and they use tables to lay out everything else. A row of cells with a line of
// text each is a row; all else is a text that happens to stand in cells.

// maxSpan bounds the columns and rows that a cell says it spans.
const maxSpan = 1000

// runs counts the lines of text within a node, up to two; a list counts as two.
func (w *writer) runs(i int32) int {
	n := 0
	open := false
	w.countRuns(i, &n, &open)
	return n
}

func (w *writer) countRuns(i int32, n *int, open *bool) {
	for c := w.t.nodes[i].child; c != 0 && *n < 2; c = w.t.nodes[c].next {
		child := &w.t.nodes[c]
		switch {
		case child.state&isText != 0:
			if !*open && w.shows(child) {
				*n++
				*open = true
			}
		case child.state&isHidden != 0, child.is&isDropped != 0, child.state&isBreak != 0:
		case child.is&isBlock != 0:
			*open = false
			if child.is&(isList|isTable) != 0 && child.child != 0 {
				*n = 2
				return
			}
			w.countRuns(c, n, open)
			*open = false
		default:
			w.countRuns(c, n, open)
		}
	}
}

// shows reports whether a text shows anything.
func (w *writer) shows(n *node) bool {
	if n.state&(isHidden|isMarker|isSpace) != 0 || n.is&isStruck != 0 {
		return false
	}
	start := skipTagSpace(w.t.text[:n.end], int(n.start))
	if start < int(n.end) && isVisible(w.t.text[start]) && w.t.text[start] != '&' {
		return true
	}
	for i := start; i < int(n.end); {
		r, size := w.rune(i, int(n.end), -1)
		if r == '&' {
			r, size = entity(w.t.text[i:n.end])
		}
		if classify(r) == visible {
			return true
		}
		i += size
	}
	return false
}

// row is a row of a table: its cells that are shown, and how many lines of text each has.
type row struct {
	node  int32
	cells []int32
	runs  []int8
}

// filled counts the cells with text.
func (r *row) filled() int {
	n := 0
	for _, runs := range r.runs {
		if runs > 0 {
			n++
		}
	}
	return n
}

// isPlain reports whether no cell has more than a line of text.
func (r *row) isPlain() bool {
	for _, runs := range r.runs {
		if runs > 1 {
			return false
		}
	}
	return true
}

// table writes down a table.
func (w *writer) table(i int32) {
	w.end()
	w.b.Gap()
	w.enter(i)
	if w.rows == nil {
		const usual = 16
		w.rows, w.cells, w.lines = make([]row, 0, usual), make([]int32, 0, 2*usual), make([]int8, 0, 2*usual)
	}
	first := len(w.rows)
	w.collect(i)
	rows := w.rows[first:]
	paired := w.isPaired(rows)
	for k := 0; k < len(rows) && w.err == nil; {
		k += w.row(rows[k:], paired)
	}
	w.rows = w.rows[:first]
	w.end()
	w.leave()
	w.b.Gap()
}

// collect adds the rows of a table to those that are being written; what stands between
// them is written down at once.
func (w *writer) collect(i int32) {
	for c := w.t.nodes[i].child; c != 0; c = w.t.nodes[c].next {
		n := &w.t.nodes[c]
		switch {
		case n.state&isHidden != 0:
		case n.is&isRow != 0:
			w.rows = append(w.rows, w.newRow(c))
		case n.is&isTablePart != 0 && n.is&isCell == 0 && n.tag != atom.Caption:
			w.collect(c)
		default:
			w.node(c)
		}
	}
}

// newRow returns the row of a table that a node is.
func (w *writer) newRow(i int32) row {
	first := len(w.cells)
	for c := w.t.nodes[i].child; c != 0; c = w.t.nodes[c].next {
		if cell := &w.t.nodes[c]; cell.is&isCell != 0 && cell.state&isHidden == 0 {
			w.cells, w.lines = append(w.cells, c), append(w.lines, int8(w.runs(c)))
		}
	}
	end := len(w.cells)
	return row{node: i, cells: w.cells[first:end:end], runs: w.lines[first:end:end]}
}

// isPaired reports whether labels stand on the left of the rows of a table with two
// columns: more than one row is a label with what is none. A value may be a label by
// chance, "Reserve list", so that one row tells little.
func (w *writer) isPaired(rows []row) bool {
	pairs := 0
	for i := range rows {
		r := &rows[i]
		if len(r.cells) != 2 || r.runs[0] != 1 || !r.isPlain() {
			continue
		}
		if first, second := w.t.nodes[r.cells[0]].tag, w.t.nodes[r.cells[1]].tag; first == atom.Th && second == atom.Td ||
			w.isLabel(r.cells[0]) && !w.isLabel(r.cells[1]) {
			if pairs++; pairs > 1 {
				return true
			}
		}
	}
	return false
}

// row writes down the first of the rows, or several that belong together, and returns how
// many.
func (w *writer) row(rows []row, paired bool) int {
	r := &rows[0]
	filled := r.filled()
	switch {
	case filled == 0:
		w.end()
		w.b.Gap()
		return 1
	case !r.isPlain():
		w.layout(r)
		return 1
	case filled == 1 && (len(r.cells) == 1 || !w.isLabel(r.cells[0])):
		w.single(r)
		return 1
	}
	if n := w.spanned(rows); n > 0 {
		return n
	}
	if len(rows) > 1 && !paired && w.isHeader(rows) {
		w.columns(r, &rows[1])
		return 2
	}
	if w.isPairs(r) {
		for k := 0; k < len(r.cells); k += 2 {
			w.line(r.node, r.cells[k:min(k+2, len(r.cells))])
		}
		return 1
	}
	w.line(r.node, r.cells)
	return 1
}

// line writes cells as one row.
func (w *writer) line(node int32, cells []int32) {
	w.end()
	w.enter(node)
	w.block = document.Block{Kind: document.Row}
	w.cell++
	for k, c := range cells {
		n := &w.t.nodes[c]
		if k > 0 && w.open {
			w.b.Space(int(n.start), int(n.end), true)
		}
		w.edge = false
		w.children(c)
	}
	w.cell--
	w.end()
	w.block = document.Block{}
	w.leave()
}

// single writes the only cell with text of a row as what it is outside a table. A header
// cell is a heading.
func (w *writer) single(r *row) {
	for k, c := range r.cells {
		if r.runs[k] > 0 {
			w.part(c)
		}
	}
}

// part writes down a cell, or another part of a structure, as a text of its own.
func (w *writer) part(c int32) {
	w.end()
	w.enter(c)
	if w.t.nodes[c].tag == atom.Th || w.t.nodes[c].tag == atom.Dt {
		w.strong++
		defer func() { w.strong-- }()
	}
	w.children(c)
	w.end()
	w.block = document.Block{}
	w.leave()
}

// label writes down a cell as a label on a line of its own.
func (w *writer) label(c int32) {
	w.strong++
	w.part(c)
	w.strong--
}

// layout writes down the cells of a row one after the other. A label keeps what stands
// beside it below it.
func (w *writer) layout(r *row) {
	for k, c := range r.cells {
		switch {
		case r.runs[k] == 0:
		case r.runs[k] == 1 && k+1 < len(r.cells) && w.isLabel(c):
			w.label(c)
		default:
			w.b.Gap()
			w.part(c)
		}
	}
}

// isLabel reports whether the text of a cell is a label: a known one, a header cell, or
// one with a colon.
func (w *writer) isLabel(c int32) bool {
	if w.t.nodes[c].tag == atom.Th {
		return true
	}
	text := w.plain(c, maxLabel)
	return strings.HasSuffix(text, ":") || w.isKnownLabel(text)
}

func (w *writer) isKnownLabel(text string) bool {
	return text != "" && len(text) <= maxLabel && w.isLabelLine(text)
}

// spanned writes down a label that spans several rows with the value of each: they are a
// list. It returns how many rows they are; 0 if the first row is none of this kind.
func (w *writer) spanned(rows []row) int {
	first := rows[0].cells
	n := w.span(first[0], "rowspan")
	if n < 2 || len(first) != 2 || n > len(rows) || !w.isLabel(first[0]) {
		return 0
	}
	for _, r := range rows[1:n] {
		if len(r.cells) != 1 || !r.isPlain() {
			return 0
		}
	}
	w.values(first[0], func(yield func(int32)) {
		yield(first[1])
		for _, r := range rows[1:n] {
			yield(r.cells[0])
		}
	})
	return n
}

// values writes down a label and a list of values below it.
func (w *writer) values(label int32, each func(yield func(int32))) {
	w.label(label)
	each(func(c int32) {
		w.end()
		w.enter(c)
		w.block = document.Block{Kind: document.Item, Depth: 1}
		w.cell++
		w.children(c)
		w.cell--
		w.end()
		w.block = document.Block{}
		w.leave()
	})
	w.b.Gap()
}

// span returns how many columns or rows a cell says it spans.
func (w *writer) span(c int32, name string) int {
	value, _, ok := w.t.attribute(&w.t.nodes[c], name)
	if !ok {
		return 1
	}
	n, err := strconv.Atoi(strings.TrimSpace(value))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, maxSpan)
}

// isHeader reports whether the first row holds the labels of the values in the second,
// which is alone below it.
func (w *writer) isHeader(rows []row) bool {
	head, below := &rows[0], &rows[1]
	if len(head.cells) < 2 || len(head.cells) != len(below.cells) || !below.isPlain() || head.filled() != len(head.cells) {
		return false
	}
	for _, c := range head.cells {
		if !w.isKnownLabel(w.plain(c, maxLabel)) {
			return false
		}
	}
	if w.countsThings(head) {
		return false
	}
	if w.isKnownLabel(w.plain(below.cells[0], maxLabel)) && w.isKnownLabel(w.plain(below.cells[1], maxLabel)) {
		return false
	}
	if len(head.cells) == 2 && len(rows) > 2 && w.isKnownLabel(w.plain(below.cells[0], maxLabel)) {
		return false // labels on the left, whose first value is a label by chance
	}
	return len(rows) == 2 || rows[2].filled() < 2 || len(rows) > 3 && w.isHeader(rows[2:])
}

// countsThings reports whether a row heads a list of things with what is said of each, rather than
// values of the notice: "Language, Level".
func (w *writer) countsThings(head *row) bool {
	if w.opts.Judge == nil {
		return false
	}
	first, second := w.opts.Judge.Line(w.plain(head.cells[0], maxLabel)), w.opts.Judge.Line(w.plain(head.cells[1], maxLabel))
	return first.Texts != 0 && first.Fields == 0 && second.Fields != 0 && second.Texts == 0
}

// columns writes down labels with the values below them as rows.
func (w *writer) columns(head, below *row) {
	for k := range head.cells {
		w.line(below.node, []int32{head.cells[k], below.cells[k]})
	}
}

// isPairs reports whether a row holds several labels with a value each.
func (w *writer) isPairs(r *row) bool {
	if len(r.cells) < 4 {
		return false
	}
	labels := 0
	for k := 0; k < len(r.cells); k += 2 {
		if r.runs[k] == 0 {
			continue
		}
		if !w.isLabel(r.cells[k]) {
			return false
		}
		labels++
	}
	return labels > 1
}
