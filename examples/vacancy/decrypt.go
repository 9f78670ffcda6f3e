package main

import (
	"bufio"
	"bytes"
	"errors"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/fault"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

// decrypt returns a PDF that is protected with an empty user password without its
// protection. Package parse reads the frequent kinds of protection itself; this is for
// the others: RC4 with 40 bits, AES with 256, metadata in clear.
//
// It reads and writes with the inner packages of the library: what else its package api can do
// takes longer to load than a notice to parse.
func decrypt(data []byte) (_ []byte, err error) {
	defer fault.Catch(&err)
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationRelaxed
	conf.Offline = true
	conf.Cmd = model.DECRYPT
	ctx, err := pdfcpu.Read(bytes.NewReader(data), conf)
	if err != nil {
		return nil, err
	}
	var clear bytes.Buffer
	ctx.Write.Writer = bufio.NewWriter(&clear)
	if err := pdfcpu.WriteContext(ctx); err != nil {
		return nil, err
	}
	if err := ctx.Write.Flush(); err != nil {
		return nil, err
	}
	if clear.Len() == 0 {
		return nil, errors.New("no output")
	}
	return clear.Bytes(), nil
}
