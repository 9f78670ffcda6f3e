package pdf

import "math"

// matrix is a transformation (ISO 32000-1, 8.3.3): x' = ax + cy + e, y' = bx + dy + f.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

// mul returns the transformation that does m first and then n.
func (m matrix) mul(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

// apply transforms a point.
func (m matrix) apply(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

// matrixOf returns the transformation that an array of six numbers is; the identity if
// v is none.
func matrixOf(v value) matrix {
	if v.length() != 6 {
		return identity
	}
	n := func(i int) float64 { return v.index(i).number() }
	return matrix{n(0), n(1), n(2), n(3), n(4), n(5)}
}

// isFinite reports whether all of m are numbers that can be worked with.
func (m matrix) isFinite() bool {
	sum := math.Abs(m.a) + math.Abs(m.b) + math.Abs(m.c) + math.Abs(m.d) + math.Abs(m.e) + math.Abs(m.f)
	return sum < 1e9 // not so for NaN, either
}

// pageMatrix returns the transformation from the space of a page to points from the
// upper left corner of the page as it is shown, turned by quarters of a circle.
func pageMatrix(box [4]float64, rotate int) matrix {
	left, bottom, right, top := box[0], box[1], box[2], box[3]
	switch rotate {
	case 1:
		return matrix{0, 1, 1, 0, -bottom, -left}
	case 2:
		return matrix{-1, 0, 0, 1, right, -bottom}
	case 3:
		return matrix{0, -1, -1, 0, top, right}
	}
	return matrix{1, 0, 0, -1, -left, top}
}
