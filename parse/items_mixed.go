package parse

import (
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// partMixed returns the parts under a heading over several fields, with the paragraphs among them that
// state in one sentence what belongs to one field and in another what belongs to another cut into those
// sentences: "A degree in law. At least five years of experience."
func (b *builder) partMixed(body []*outline.Part, keys vocab.Keys) []*outline.Part {
	for i, p := range body {
		if p.Kind != outline.Paragraph || p.Body.Len() < minMixed {
			continue
		}
		pieces := b.piecesOf(p, keys)
		if pieces == nil {
			continue
		}
		parted := append(make([]*outline.Part, 0, len(body)+len(pieces)), body[:i]...)
		parted = append(parted, pieces...)
		return append(parted, b.partMixed(body[i+1:], keys)...)
	}
	return body
}

// minMixed is the least number of bytes of a paragraph that states several things.
const minMixed = 30

// piecesOf returns the pieces of a paragraph, each of which belongs to another field than the one before
// it; nil if all of it belongs to one. A sentence, or a part of one that ends with a semicolon, of which
// no word tells the field stays with what stands before it, or the first one with what stands behind it.
func (b *builder) piecesOf(p *outline.Part, keys vocab.Keys) []*outline.Part {
	var pieces []*outline.Part
	var last vocab.Key
	for s := range b.sentences(p.Body, b.wordsIn(p)) {
		for clause := range b.clauses(s) {
			if len(clause.words) == 0 {
				continue
			}
			piece := b.newPart(*p)
			piece.Body = b.trim(clause.span)
			from := b.words.from(int(clause.words[0].Start))
			piece.From, piece.To = int32(from), int32(from+len(clause.words))
			key, told := b.told(piece, keys)
			if key == vocab.KeyQualifications {
				return nil // a condition of admission
			}
			if n := len(pieces); n > 0 && (!told || key == last || last == 0) {
				before := pieces[n-1]
				before.Body.End, before.To = piece.Body.End, piece.To
				if last == 0 {
					last = key
				}
				continue
			}
			if len(pieces) > 0 {
				piece.Gap = false
			}
			pieces, last = append(pieces, piece), key
		}
	}
	if len(pieces) < 2 {
		return nil
	}
	return pieces
}

// languagesBehind returns the end of an item, behind a comma or "and", that asks for languages, and the
// field that what stands before it belongs to, education or experience: "A degree in law and fluency in
// English". It returns nil where the whole item is about languages.
func (b *builder) languagesBehind(p *outline.Part, keys vocab.Keys) (*outline.Part, vocab.Key) {
	words := b.wordsIn(p)
	for i := len(words) - 2; i > 1; i-- {
		first := i // of the words behind it
		if b.v.Is(words[i], vocab.ClassConnector) {
			first++
		} else if words[i].Before&vocab.Pause == 0 {
			continue
		}
		before, behind := *p, *p
		before.Body.End, before.To = int(words[i-1].End), p.From+int32(i)
		behind.Body.Start, behind.From = int(words[first].Start), p.From+int32(first)
		if !b.mentionsLanguage(&behind) {
			continue
		}
		key, told := b.told(&before, keys&(1<<vocab.KeyEducation|1<<vocab.KeyExperience))
		if !told || key == vocab.KeyQualifications || b.mentionsLanguage(&before) {
			continue
		}
		return b.newPart(behind), key
	}
	return nil, 0
}
