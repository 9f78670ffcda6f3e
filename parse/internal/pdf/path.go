package pdf

import "math"

// path collects the lines of the path that is being built, as far as they are
// horizontal or vertical: the rules of tables.
type path struct {
	x, y, startX, startY float64
	open                 bool
	rules                []Rule
	curved               int
}

const (
	// maxRules bounds the rules of a page.
	maxRules = 20_000
	// maxThick is how thick a rule that is drawn as a filled box may be.
	maxThick = 3
	// minRule is the least length of a rule.
	minRule = 8
)

func (p *path) clear() { p.rules, p.open, p.curved = p.rules[:0], false, 0 }

func (p *path) moveTo(m matrix, x, y float64) {
	p.x, p.y = m.apply(x, y)
	p.startX, p.startY, p.open = p.x, p.y, true
}

func (p *path) lineTo(m matrix, x, y float64) {
	nx, ny := m.apply(x, y)
	if p.open {
		p.add(p.x, p.y, nx, ny)
	}
	p.x, p.y, p.open = nx, ny, true
}

func (p *path) curveTo(m matrix, x, y float64) {
	p.x, p.y = m.apply(x, y)
	p.curved++
}

func (p *path) close() {
	if p.open {
		p.add(p.x, p.y, p.startX, p.startY)
		p.x, p.y = p.startX, p.startY
	}
}

// rectangle adds a box: its four sides, or one rule if it is thin.
func (p *path) rectangle(m matrix, x, y, w, h float64) {
	x0, y0 := m.apply(x, y)
	x1, y1 := m.apply(x+w, y+h)
	x0, x1, y0, y1 = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
	switch {
	case y1-y0 <= maxThick:
		p.add(x0, (y0+y1)/2, x1, (y0+y1)/2)
	case x1-x0 <= maxThick:
		p.add((x0+x1)/2, y0, (x0+x1)/2, y1)
	default:
		p.add(x0, y0, x1, y0)
		p.add(x0, y1, x1, y1)
		p.add(x0, y0, x0, y1)
		p.add(x1, y0, x1, y1)
	}
}

// add adds a line if it is horizontal or vertical.
func (p *path) add(x0, y0, x1, y1 float64) {
	if len(p.rules) >= maxRules {
		return
	}
	x0, x1, y0, y1 = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
	if !(x1-x0 >= minRule && y1-y0 <= 1 || y1-y0 >= minRule && x1-x0 <= 1) || math.IsNaN(x0+x1+y0+y1) {
		return
	}
	p.rules = append(p.rules, Rule{x0, y0, x1, y1})
}

// paint draws the path on the page.
func (p *path) paint(page *Page) {
	if len(page.Rules)+len(p.rules) <= maxRules {
		page.Rules = append(page.Rules, p.rules...)
	}
	page.Pictures += p.curved / 16
	p.clear()
}
