// Package vacancy is the root of a library that turns vacancy notices, as international
// organizations publish them, into typed values. It holds no code; its packages are:
//
//   - [github.com/vacancykit/vacancy/notice]: what a notice is. The model with its JSON
//     form, and where in the file each value was read.
//   - [github.com/vacancykit/vacancy/parse]: from the bytes of a text, an HTML page or a
//     PDF to a notice, and readers of single values such as dates and grades.
//   - [github.com/vacancykit/vacancy/schema]: what a good notice is. Rules with findings
//     that point into the file, the JSON Schema, and the JobPosting of schema.org.
//
// Everything works offline, gives the same result for the same input, and would rather
// give no value than a wrong one.
package vacancy
