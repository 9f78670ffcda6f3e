package value

import (
	"strconv"
	"strings"

	"github.com/vacancykit/vacancy/notice"
)

// shortPosts writes a reading as the tables do: the count, "roster", "as printed" for
// Raw only, and the error.
func shortPosts(p notice.Posts, err error) string {
	if err != nil {
		return shortError(err)
	}
	var parts []string
	if p.Count > 0 {
		parts = append(parts, strconv.Itoa(p.Count))
	}
	if p.Roster {
		parts = append(parts, "roster")
	}
	if parts == nil {
		return "as printed"
	}
	return strings.Join(parts, " ")
}
