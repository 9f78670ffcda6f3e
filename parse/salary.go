package parse

import (
	"slices"
	"strings"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/outline"
	"github.com/vacancykit/vacancy/parse/internal/value"
)

func (b *builder) fillSalary(r row, fields []field) {
	fields = slices.DeleteFunc(fields, func(f field) bool {
		b.know(f.text, f.part)
		_, err := value.Grade(&b.locale, f.text)
		return err == nil // "Scale: AST4"
	})
	for i := range fields {
		b.skipRemark(&fields[i])
	}
	fill(b, r, fields,
		func(f field) (notice.Salary, error) { return value.LabelledSalary(&b.locale, b.label(f), f.text) },
		func(x, y notice.Salary) bool { return x.Min == y.Min && x.Max == y.Max && x.Currency == y.Currency },
		func(s notice.Salary) { b.n.Salary = s },
		func(raw string) notice.Salary { return notice.Salary{Raw: raw} })
}

// skipRemark takes the amount on the line below a remark on it: "Annual salary: (net of
// taxes)".
func (b *builder) skipRemark(f *field) {
	below := f.index + 1
	if !strings.HasPrefix(f.text, "(") || !strings.HasSuffix(f.text, ")") || below >= len(b.parts) || b.used[below] {
		return
	}
	p := &b.parts[below]
	text, ok := checked(b.string(p.Body))
	if _, err := value.LabelledSalary(&b.locale, b.label(*f), text); !ok || err != nil || p.Kind != outline.Paragraph || p.Gap {
		return
	}
	b.used[below] = true
	amount := *f.part
	amount.Body, amount.From, amount.To = p.Body, p.From, p.To
	f.part, f.text = &amount, text
}
