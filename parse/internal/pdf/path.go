package pdf

import "math"

// path collects the lines of the path that is being built, as far as they are
// horizontal or vertical: the rules of tables.
type path struct {
	x, y, startX, startY float64
	open                 bool
	rules                []Rule
	curved               int
	// box holds what the path covers; there is none as long as it is empty.
	box Rule
	any bool
}

const (
	// maxRules bounds the rules of a page.
	maxRules = 20_000
	// maxThick is how thick a rule that is drawn as a filled box may be.
	maxThick = 3
	// minRule is the least length of a rule.
	minRule = 8
	// minDot and maxDot bound the sides of a dot that may stand for a list item.
	minDot, maxDot = 1.2, 9
	// maxDots bounds the dots of a page.
	maxDots = 4000
)

func (p *path) clear() { p.rules, p.open, p.curved, p.any = p.rules[:0], false, 0, false }

// cover widens the box of the path to a point.
func (p *path) cover(x, y float64) {
	if !p.any {
		p.box, p.any = Rule{x, y, x, y}, true
		return
	}
	p.box = Rule{min(p.box.X0, x), min(p.box.Y0, y), max(p.box.X1, x), max(p.box.Y1, y)}
}

func (p *path) moveTo(m matrix, x, y float64) {
	p.x, p.y = m.apply(x, y)
	p.startX, p.startY, p.open = p.x, p.y, true
	p.cover(p.x, p.y)
}

func (p *path) lineTo(m matrix, x, y float64) {
	nx, ny := m.apply(x, y)
	if p.open {
		p.add(p.x, p.y, nx, ny)
	}
	p.x, p.y, p.open = nx, ny, true
	p.cover(nx, ny)
}

func (p *path) curveTo(m matrix, x, y float64) {
	p.x, p.y = m.apply(x, y)
	p.cover(p.x, p.y)
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
	p.cover(x0, y0)
	p.cover(x1, y1)
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

// paint draws the path on the page; filled is set where it is more than its outline.
func (p *path) paint(page *Page, filled bool) {
	if filled && p.any && len(page.Dots) < maxDots {
		if w, h := p.box.X1-p.box.X0, p.box.Y1-p.box.Y0; w >= minDot && w <= maxDot && math.Abs(w-h) < .35*max(w, h) {
			page.Dots = append(page.Dots, p.box)
		}
	}
	if len(page.Rules)+len(p.rules) <= maxRules {
		page.Rules = append(page.Rules, p.rules...)
	}
	page.Pictures += p.curved / 16
	p.clear()
}
