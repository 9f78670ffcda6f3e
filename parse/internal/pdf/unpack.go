package pdf

import (
	"bytes"
	"compress/flate"
	"io"

	"github.com/vacancykit/vacancy/parse/internal/document"
)

// unpacker undoes the filters of streams (ISO 32000-1, 7.4), and counts what comes of
// it: a kilobyte can unpack to a gigabyte.
type unpacker struct {
	limit, left int
	inflater    io.ReadCloser
}

// maxFilters bounds the filters of one stream.
const maxFilters = 8

// stream returns the data of a stream whose dictionary is v. Of data that is damaged, or
// packed in a way that gives no text, it returns what comes before. The error is that
// of the limit.
func (u *unpacker) stream(v value, raw []byte) ([]byte, error) {
	filters, params := v.key("Filter"), v.key("DecodeParms")
	if filters.isNull() {
		filters, params = v.key("F"), v.key("DP") // as inline images have it
	}
	data := raw
	if filters.isArray() {
		for i := range min(filters.length(), maxFilters) {
			param := params
			if params.isArray() {
				param = params.index(i)
			}
			var err error
			if data, err = u.filter(data, filters.index(i).name(), param); err != nil {
				return nil, err
			}
		}
	} else if name := filters.name(); name != "" {
		var err error
		if data, err = u.filter(data, name, params); err != nil {
			return nil, err
		}
	}
	return data, u.spend(len(data))
}

// spend counts n bytes against the limit.
func (u *unpacker) spend(n int) error {
	if n > u.left {
		u.left = 0
		return &document.LimitError{Limit: "MaxUnpacked", Max: u.limit}
	}
	u.left -= n
	return nil
}

// filter undoes one filter.
func (u *unpacker) filter(data []byte, name string, params value) ([]byte, error) {
	var out []byte
	var err error
	switch name {
	case "FlateDecode", "Fl":
		out, err = u.inflate(data)
	case "LZWDecode", "LZW":
		early := params.key("EarlyChange")
		out, err = u.bounded(unLZW(data, early.isNull() || early.integer() != 0, u.left+1))
	case "ASCIIHexDecode", "AHx":
		l := lexer{data: append([]byte{'<'}, data...)}
		return l.hex().bytes, nil
	case "ASCII85Decode", "A85":
		return unASCII85(data), nil
	case "RunLengthDecode", "RL":
		return u.bounded(unRunLength(data, u.left+1))
	case "Crypt":
		return data, nil
	default:
		return nil, nil // pictures
	}
	if err != nil {
		return nil, err
	}
	return unpredict(out, params), nil
}

// bounded returns data, or the error of the limit if it is longer.
func (u *unpacker) bounded(data []byte) ([]byte, error) {
	if len(data) > u.left {
		return nil, u.spend(len(data))
	}
	return data, nil
}

// inflate undoes FlateDecode. The checksum is not looked at, and a stream without its
// header is read, too: both occur in files that other readers show.
func (u *unpacker) inflate(data []byte) ([]byte, error) {
	body := data
	if len(data) >= 2 && data[0]&15 == 8 && (int(data[0])<<8|int(data[1]))%31 == 0 {
		body = data[2:]
	}
	if u.inflater == nil {
		u.inflater = flate.NewReader(bytes.NewReader(body))
	} else if err := u.inflater.(flate.Resetter).Reset(bytes.NewReader(body), nil); err != nil {
		return nil, nil
	}
	out := make([]byte, 0, min(4*len(body)+512, u.left+1))
	for counted := false; ; {
		if len(out) == cap(out) {
			if cap(out) >= bigStream && !counted {
				size, err := u.count(body, len(out))
				if err != nil {
					return nil, err
				}
				out, counted = append(make([]byte, 0, size+1), out...), true
				continue
			}
			if len(out) > u.left {
				return nil, u.spend(len(out))
			}
			out = append(out, 0)[:len(out)]
		}
		n, err := u.inflater.Read(out[len(out):min(cap(out), u.left+1)])
		out = out[:len(out)+n]
		if err != nil {
			break // the end, or damage
		}
		if len(out) > u.left {
			return nil, u.spend(len(out))
		}
	}
	return u.bounded(out)
}

// bigStream is the size from which on data is counted before room is made for it: most
// of what unpacks to so much is made to harm.
const bigStream = 4 << 20

// count returns how many bytes data unpacks to, of which the first have been read. The
// inflater is left where it was. The error is that of the limit.
func (u *unpacker) count(body []byte, read int) (int, error) {
	rest, _ := io.Copy(io.Discard, io.LimitReader(u.inflater, int64(u.left-read)+1))
	size := read + int(rest)
	if size > u.left {
		return 0, u.spend(size)
	}
	if err := u.inflater.(flate.Resetter).Reset(bytes.NewReader(body), nil); err != nil {
		return 0, nil
	}
	_, _ = io.CopyN(io.Discard, u.inflater, int64(read))
	return size, nil
}
