#!/bin/sh
# Makes the protected files in testdata/pdf from one notice, with qpdf.
set -e
cd "$(dirname "$0")/../../.."
in=testdata/lint/page-without-text/pass.pdf
out=testdata/pdf
protect() { # NAME USER-PASSWORD QPDF-OPTIONS...
	name=$1 user=$2
	shift 2
	qpdf --allow-weak-crypto --static-id --static-aes-iv --object-streams=disable --encrypt "$user" owner "$@" -- "$in" "$out/$name.pdf"
}
protect rc4-40 '' 40
protect rc4-128 '' 128 --use-aes=n
protect aes-128 '' 128 --use-aes=y
protect aes-128-clear-metadata '' 128 --use-aes=y --cleartext-metadata
protect aes-256 '' 256
protect aes-256-password unknown 256
