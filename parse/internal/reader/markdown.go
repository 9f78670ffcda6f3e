package reader

import (
	"bytes"
	"unicode/utf8"
)

// Notices copied out of a converter carry leftover Markdown. What is certainly
// markup is left out of the text; a lone star is a footnote mark or a bullet.

// headingMarks returns how many number signs mark the line as a heading; 0 if it is
// none.
func headingMarks(line []byte) int {
	n := 0
	for n < len(line) && line[n] == '#' {
		n++
	}
	if n > 6 || n == len(line) || line[n] != ' ' && n < 2 {
		return 0
	}
	if len(bytes.Trim(line, "# ")) == 0 {
		return 0
	}
	return n
}

// isRuler reports whether a line is a rule drawn with punctuation.
func isRuler(line []byte) bool {
	if len(line) < 3 || line[1] != line[0] && line[1] != ' ' || bytes.IndexByte([]byte("-=_*~.+"), line[0]) < 0 {
		return false
	}
	for _, c := range line {
		if c != line[0] && c != ' ' {
			return false
		}
	}
	return bytes.Count(line, line[:1]) >= 3
}

// isTableRow reports whether a line is a row of a Markdown table: it begins and ends
// with a bar, or has a bar at one end and another within.
func isTableRow(line []byte) bool {
	first, last := line[0] == '|', line[len(line)-1] == '|'
	if len(line) < 3 || !first && !last {
		return false
	}
	return first && last || bytes.Count(line, []byte("|")) > 1
}

// isTableRuler reports whether a table row is the line below the header.
func isTableRuler(line []byte) bool {
	return len(bytes.Trim(line, "|-: ")) == 0
}

// boldMarks returns the offsets of double stars that enclose text: "**Grade:** 5". A
// double star that nothing opens, or nothing closes, is a footnote mark.
func boldMarks(line []byte) []int {
	if !bytes.Contains(line, []byte("**")) {
		return nil
	}
	var marks []int
	open := -1
	for i := 0; i+1 < len(line); i++ {
		if line[i] != '*' || line[i+1] != '*' {
			continue
		}
		size := 2
		for i+size < len(line) && line[i+size] == '*' {
			size++
		}
		opens := (i == 0 || !isWordByte(line[i-1])) && i+size < len(line) && line[i+size] != ' '
		switch {
		case size > 2:
		case open >= 0:
			marks = append(marks, open, i)
			open = -1
		case opens:
			open = i
		}
		i += size - 1
	}
	return marks
}

// isWordByte reports whether c is part of a letter or a digit.
func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c >= utf8.RuneSelf
}
