package layout

import (
	"math"
	"slices"
)

// band is a stretch of a page in which text stands on both sides of a free strip.
type band struct {
	from, to    int // the segments
	at          float64
	left, right []*segment
	pairs       int
}

// minPairs is how many pieces on the right must have one on their left for a band.
const minPairs = 2

// findBand finds the band with the most text side by side.
func (o *orderer) findBand(segments []*segment) (band, bool) {
	var best band
	for _, at := range gutters(segments) {
		b := widest(segments, at)
		if b.pairs > best.pairs {
			best = b
		}
	}
	if best.pairs == 0 {
		return band{}, false
	}
	ruled := o.widenToRules(&best, segments)
	if best.pairs < minPairs && !ruled {
		return band{}, false
	}
	for _, s := range segments[best.from:best.to] {
		if s.x0 < best.at {
			best.left = append(best.left, s)
		} else {
			best.right = append(best.right, s)
		}
	}
	return best, true
}

// gutters returns the middles of the gaps between pieces side by side.
func gutters(segments []*segment) []float64 {
	var at []float64
	for i, s := range segments {
		for k := i + 1; k < len(segments) && k < i+12; k++ {
			t := segments[k]
			if t.top() > s.bottom() {
				break
			}
			l, r := s, t
			if l.x0 > r.x0 {
				l, r = r, l
			}
			if r.x0 > l.x1 {
				at = append(at, math.Round((l.x1+r.x0)/2))
			}
		}
	}
	slices.Sort(at)
	at = slices.Compact(at)
	const most = 200
	if len(at) > most {
		at = at[:most]
	}
	return at
}

// widest returns the longest stretch in which no text crosses a vertical line, from the
// first to the last place with text on both sides of it.
func widest(segments []*segment, at float64) band {
	var best band
	start := 0
	for i := 0; i <= len(segments); i++ {
		if i < len(segments) && !(segments[i].x0 < at-.5 && segments[i].x1 > at+.5) {
			continue
		}
		if b := stretch(segments, start, i, at); b.pairs > best.pairs {
			best = b
		}
		start = i + 1
	}
	return best
}

// stretch counts the pieces side by side among segments, and narrows the stretch to
// them.
func stretch(segments []*segment, from, to int, at float64) band {
	b := band{at: at, from: -1}
	var lastLeft, lastRight *segment
	for i := from; i < to; i++ {
		s := segments[i]
		pair := false
		if s.x0 < at {
			pair = lastRight != nil && lastRight.bottom() > s.top()
			lastLeft = s
		} else {
			pair = lastLeft != nil && lastLeft.bottom() > s.top()
			lastRight = s
		}
		if pair {
			b.pairs++
			if b.from < 0 {
				b.from = i - 1
				for b.from > from && segments[b.from-1].bottom() > s.top() && segments[b.from-1].y >= s.y-.5*s.size {
					b.from--
				}
			}
			b.to = i + 1
		}
	}
	if b.from < 0 {
		return band{}
	}
	b.to = extendBand(segments, b.to, to, at)
	return b
}

// extendBand takes the pieces below a band that go on with the side that the last ones
// are on: the wrapped value of the last row, the longer of two columns.
func extendBand(segments []*segment, from, to int, at float64) int {
	for from < to {
		s := segments[from]
		var above *segment
		for k := from - 1; k >= 0 && k > from-4; k-- {
			if (segments[k].x0 < at) == (s.x0 < at) {
				above = segments[k]
				break
			}
		}
		if above == nil || s.y-above.y > 1.6*s.size || math.Abs(s.size-above.size) > .15*s.size {
			break
		}
		if s.x0 < at && (above.bold != s.bold) {
			break
		}
		from++
	}
	return from
}

// extendColumns takes what stands below two columns, on one side, into them: all of it
// down to the end of the page, or what follows without a gap if there is text below that
// runs across.
func (b *band) extendColumns(segments []*segment) {
	end := b.to
	for end < len(segments) && !(segments[end].x0 < b.at && segments[end].x1 > b.at) {
		end++
	}
	last := [2]*segment{b.left[len(b.left)-1], b.right[len(b.right)-1]}
	for _, s := range segments[b.to:end] {
		side := 0
		if s.x0 >= b.at {
			side = 1
		}
		if end < len(segments) && s.y-last[side].y > 1.8*s.size {
			return
		}
		if side == 0 {
			b.left = append(b.left, s)
		} else {
			b.right = append(b.right, s)
		}
		last[side] = s
		b.to++
	}
}

// widenToRules takes what stands between a band and the nearest rules across it above and
// below into it, as far as it is on one side: the first line of a label whose value stands
// in the middle. It reports whether there are such rules close to the band.
func (o *orderer) widenToRules(b *band, segments []*segment) bool {
	const reach = 6 // in font sizes
	first, last := segments[b.from], segments[b.to-1]
	above, below := math.Inf(-1), math.Inf(1)
	for _, r := range o.rules {
		switch {
		case r.X0 > b.at+8 || r.X1 < b.at-8:
		case r.Y0 < first.y-.3*first.size:
			above = max(above, r.Y0)
		case r.Y0 > last.y:
			below = min(below, r.Y0)
		}
	}
	inside := func(s *segment) bool { return s.x1 < b.at || s.x0 > b.at }
	if first.y-above < reach*first.size {
		for b.from > 0 && segments[b.from-1].y > above && inside(segments[b.from-1]) {
			b.from--
		}
	}
	if below-last.y < reach*last.size {
		for b.to < len(segments) && segments[b.to].y < below && inside(segments[b.to]) {
			b.to++
		}
	}
	return first.y-above < reach*first.size && below-last.y < reach*last.size
}
