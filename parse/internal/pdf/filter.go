package pdf

// unLZW undoes LZWDecode (ISO 32000-1, 7.4.4) up to a number of bytes. With early, as is
// the default, code lengths grow one code early.
func unLZW(data []byte, early bool, limit int) []byte {
	const clearCode, endCode, first = 256, 257, 258
	var (
		out    []byte
		starts [4096]int32 // where in out the string of a code begins
		sizes  [4096]int32
		next   = first
		width  = uint(9)
		last   = -1 // the offset of the last string
		lastN  = int32(0)
		bits   uint32
		have   uint
		offset = 0
	)
	if early {
		offset = 1
	}
	for _, c := range data {
		bits = bits<<8 | uint32(c)
		have += 8
		if have < width {
			continue
		}
		code := int(bits >> (have - width) & (1<<width - 1))
		have -= width
		switch {
		case code == clearCode:
			next, width, last = first, 9, -1
			continue
		case code == endCode:
			return out
		case code > next || code == next && last < 0 || len(out) >= limit:
			return out
		}
		if last >= 0 && next < 4096 {
			// The new string is the last one and the first character of this one, which
			// stands behind it.
			starts[next], sizes[next] = int32(last), lastN+1
			next++
		}
		at := len(out)
		if code < 256 {
			out = append(out, byte(code))
		} else {
			if code >= next {
				return out
			}
			from, n := int(starts[code]), int(sizes[code])
			for i := range n { // the string may reach into what is being written
				out = append(out, out[from+i])
			}
		}
		last, lastN = at, int32(len(out)-at)
		for next+offset >= 1<<width && width < 12 {
			width++
		}
	}
	return out
}

// unASCII85 undoes ASCII85Decode.
func unASCII85(data []byte) []byte {
	out := make([]byte, 0, len(data)*4/5+4)
	var group uint32
	n := 0
	for _, c := range data {
		switch {
		case c == '~':
			return endASCII85(out, group, n)
		case c == 'z' && n == 0:
			out = append(out, 0, 0, 0, 0)
		case '!' <= c && c <= 'u':
			group = group*85 + uint32(c-'!')
			if n++; n == 5 {
				out = append(out, byte(group>>24), byte(group>>16), byte(group>>8), byte(group))
				group, n = 0, 0
			}
		}
	}
	return endASCII85(out, group, n)
}

// endASCII85 appends what a last group of n characters stands for.
func endASCII85(out []byte, group uint32, n int) []byte {
	if n < 2 {
		return out
	}
	for i := n; i < 5; i++ {
		group = group*85 + 84
	}
	for i := range n - 1 {
		out = append(out, byte(group>>(24-8*i)))
	}
	return out
}

// unRunLength undoes RunLengthDecode up to a number of bytes.
func unRunLength(data []byte, limit int) []byte {
	var out []byte
	for i := 0; i < len(data) && data[i] != 128 && len(out) < limit; {
		n := int(data[i])
		i++
		if n < 128 {
			end := min(len(data), i+n+1)
			out = append(out, data[i:end]...)
			i = end
			continue
		}
		if i == len(data) {
			break
		}
		for range 257 - n {
			out = append(out, data[i])
		}
		i++
	}
	return out
}

// maxRow bounds the bytes of a row of predicted data.
const maxRow = 1 << 20

// unpredict undoes the predictor of FlateDecode and LZWDecode (ISO 32000-1, 7.4.4.4).
func unpredict(data []byte, params value) []byte {
	predictor := params.key("Predictor").integer()
	if predictor < 2 {
		return data
	}
	positive := func(key string, byDefault int) int {
		v := params.key(key)
		if !v.isNumber() {
			return byDefault
		}
		return int(max(1, min(v.number(), maxRow)))
	}
	colors, bits, columns := positive("Colors", 1), positive("BitsPerComponent", 8), positive("Columns", 1)
	if colors > 32 || bits > 16 {
		return nil
	}
	row, pixel := (colors*bits*columns+7)/8, max(1, colors*bits/8)
	if row > maxRow {
		return data
	}
	if predictor == 2 {
		if bits == 8 {
			for start := 0; start < len(data); start += row {
				for i := start + pixel; i < min(start+row, len(data)); i++ {
					data[i] += data[i-pixel]
				}
			}
		}
		return data
	}
	return unPNG(data, row, pixel)
}

// unPNG undoes the filters of PNG: each row has the number of its filter before it.
func unPNG(data []byte, row, pixel int) []byte {
	out := make([]byte, 0, len(data))
	above := make([]byte, row)
	for len(data) > 1 {
		tag := data[0]
		line := data[1:min(len(data), row+1)]
		data = data[1+len(line):]
		for i := range line {
			var left, corner byte
			if i >= pixel {
				left, corner = line[i-pixel], above[i-pixel]
			}
			switch tag {
			case 1:
				line[i] += left
			case 2:
				line[i] += above[i]
			case 3:
				line[i] += byte((int(left) + int(above[i])) / 2)
			case 4:
				line[i] += paeth(left, above[i], corner)
			}
		}
		out = append(out, line...)
		above = above[:copy(above[:row], line)]
		for len(above) < row {
			above = append(above, 0)
		}
	}
	return out
}

// paeth returns the one of the three neighbours that is nearest to left+up-corner.
func paeth(left, up, corner byte) byte {
	p := int(left) + int(up) - int(corner)
	a, b, c := distance(p, int(left)), distance(p, int(up)), distance(p, int(corner))
	switch {
	case a <= b && a <= c:
		return left
	case b <= c:
		return up
	}
	return corner
}

func distance(a, b int) int { return max(a-b, b-a) }
