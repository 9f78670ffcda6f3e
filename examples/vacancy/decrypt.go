package main

import (
	"bytes"
	"errors"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
)

// decrypt returns a PDF that is protected with an empty user password without its
// protection. Package parse reads the frequent kinds of protection itself; this is for
// the others: RC4 with 40 bits, AES with 256, metadata in clear.
func decrypt(data []byte) ([]byte, error) {
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode = model.ValidationRelaxed
	conf.Offline = true
	var clear bytes.Buffer
	if err := api.Decrypt(bytes.NewReader(data), &clear, conf); err != nil {
		return nil, err
	}
	if clear.Len() == 0 {
		return nil, errors.New("no output")
	}
	return clear.Bytes(), nil
}
