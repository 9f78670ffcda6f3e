package pdf

import (
	"bytes"
	"fmt"
	"strconv"

	library "github.com/ledongthuc/pdf"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// protection is how a file is encrypted (ISO 32000-1, 7.6).
type protection struct {
	dict value
	id   string
}

// protection returns how the file is encrypted; nil if it is not.
func (o *objects) protection() *protection {
	for _, n := range o.trailers {
		trailer := o.object(n)
		if e := trailer.key("Encrypt"); e.isDict() {
			return &protection{dict: e, id: trailer.key("ID").index(0).text()}
		}
	}
	return nil
}

// isProtected reports whether one of the trailers says that the file is encrypted.
func (s *scanner) isProtected() bool {
	for _, d := range s.trailers {
		if bytes.Contains(d.data[d.start:d.end], encryptKey) {
			return true
		}
	}
	for _, d := range s.objects {
		if d.kind == "XRef" && bytes.Contains(d.data[d.start:d.end], encryptKey) {
			return true
		}
	}
	return false
}

var encryptKey = []byte("/Encrypt")

// openProtected opens a file that says it is encrypted. Decrypt may be nil.
func openProtected(s *scanner, data []byte, limits document.Limits, decrypt Decrypt) (*objects, error) {
	o, err := open(s, nil, limits)
	if err != nil {
		return nil, err
	}
	p := o.protection()
	if p == nil {
		return o, nil
	}
	if u := p.unlock(s); u != nil {
		return open(s, u, limits)
	}
	if decrypt == nil {
		return nil, fmt.Errorf("%w: the protection is of another kind than 128 bits with an empty password", document.ErrEncrypted)
	}
	clear, err := callDecrypt(decrypt, data)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", document.ErrEncrypted, err)
	}
	if len(clear) > limits.MaxBytes {
		return nil, &document.LimitError{Limit: "MaxBytes", Max: limits.MaxBytes}
	}
	if s, err = scan(clear, limits); err != nil {
		return nil, err
	}
	if s.isProtected() {
		return nil, fmt.Errorf("%w: the decrypted file is protected, too", document.ErrEncrypted)
	}
	return open(s, nil, limits)
}

// callDecrypt decrypts a file; a panic is an error.
func callDecrypt(decrypt Decrypt, data []byte) (clear []byte, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("decrypting: %v", x)
		}
	}()
	return decrypt(data)
}

// unlocker gives the data of streams in clear.
type unlocker struct {
	streams library.Value // by the index of an object
	index   map[int]int   // by the number of an object
	sizes   []int
	aes     bool
}

// unlock opens the file through the library, if it is protected in one of the ways that
// the library reads with an empty password; else it returns nil.
//
// What the library sees is a file that holds nothing but the streams, without their
// filters, and the entries that say how they are encrypted.
func (p *protection) unlock(s *scanner) *unlocker {
	version, bits := p.dict.key("V").integer(), p.dict.key("Length").integer()
	u := &unlocker{index: map[int]int{}}
	switch {
	case version == 2 && bits == 128:
	case version == 4 && p.dict.key("EncryptMetadata").v.String() != "false":
		u.aes, bits = true, 128
	default:
		return nil
	}
	out := []byte("%PDF-1.7\n")
	var refs, table []byte
	seen := map[int]bool{}
	highest := 0
	for i := len(s.objects) - 1; i >= 0; i-- {
		d := s.objects[i]
		if d.stream == nil || d.kind == "XRef" || seen[d.number] || d.number > maxLockedNumber {
			continue
		}
		seen[d.number] = true
		u.index[d.number] = len(u.sizes)
		u.sizes = append(u.sizes, len(d.stream))
		highest = max(highest, d.number)
		table = fmt.Appendf(table, "%d 1\n%d %d n \n", d.number, len(out), d.generation)
		out = fmt.Appendf(out, "%d %d obj\n<</Length %d>>\nstream\n", d.number, d.generation, len(d.stream))
		out = append(append(out, d.stream...), "\nendstream\nendobj\n"...)
		refs = fmt.Appendf(refs, "%d %d R ", d.number, d.generation)
	}
	start := len(out)
	out = append(append(append(out, "xref\n"...), table...), "trailer\n<</Size "...)
	out = strconv.AppendInt(out, int64(highest+1), 10)
	out = fmt.Appendf(out, "/ID [<%x>]/Streams [%s]/Encrypt ", p.id, refs)
	out = p.appendDict(out, version, bits)
	if !u.load(appendTail(append(out, ">>\n"...), start)) {
		return nil
	}
	return u
}

// maxLockedNumber is the highest number of an object in an encrypted file that is read:
// the library keeps a table up to it.
const maxLockedNumber = 1 << 20

// appendDict appends the dictionary that says how the file is encrypted.
func (p *protection) appendDict(out []byte, version, bits int) []byte {
	e := p.dict
	out = fmt.Appendf(out, "<</Filter/%s/V %d/R %d/Length %d/P %d/O <%x>/U <%x>",
		flatName(e.key("Filter").name()), version, e.key("R").integer(), bits, int64(e.key("P").number()), head32(e.key("O").text()), head32(e.key("U").text()))
	if version == 4 {
		filter := e.key("CF").key(e.key("StmF").name())
		out = fmt.Appendf(out, "/StmF/S/StrF/S/CF<</S<</CFM/%s/Length 16>>>>", flatName(filter.key("CFM").name()))
	}
	return append(out, ">>"...)
}

// head32 returns the first 32 bytes of s: some files have padding behind them.
func head32(s string) string { return s[:min(len(s), 32)] }

// flatName returns a name if it holds no more than letters and digits.
func flatName(name string) string {
	for i := range len(name) {
		if byteClass[name[i]] != regular || name[i] == '#' || name[i] > '~' {
			return ""
		}
	}
	return name
}

// load has the library open the file. It reports false where the password is not the
// empty one, or the library cannot read this protection.
func (u *unlocker) load(file []byte) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	r, err := library.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return false
	}
	u.streams = r.Trailer().Key("Streams")
	return true
}

// stream returns the data of the stream with a number, as it is packed.
func (u *unlocker) stream(number int) (data []byte) {
	i, ok := u.index[number]
	if !ok {
		return nil
	}
	defer func() {
		if recover() != nil {
			data = nil
		}
	}()
	data = readAll(u.streams.Index(i), u.sizes[i])
	if n := len(data); u.aes && n > 0 && data[n-1] >= 1 && data[n-1] <= 16 {
		data = data[:n-int(data[n-1])]
	}
	return data
}
