package schema

import "github.com/vacancykit/vacancy/notice"

// The rules whose findings package parse makes, since they need its vocabulary.

// formRules are about the form of the input.
var formRules = []Rule{
	{ID: "not-a-notice", Severity: notice.Error, Reported: true, Check: passOn,
		Doc: "The text is no vacancy notice. Neither labels nor headings of a notice were found, nor the words of hiring: most likely the wrong file was handed in, and nothing else is checked."},
	{ID: "listing", Severity: notice.Error, Reported: true, Check: passOn,
		Doc: "The page is a list of notices, not one of them. Titles and places in a list belong to different posts; none of them can be checked."},
	{ID: "several-notices", Severity: notice.Info, Reported: true, Check: passOn,
		Doc: "The page holds several notices. Only the first is checked, and programs that take a page for one post mix them up."},
	{ID: "page-without-text", Severity: notice.Warning, Reported: true, Check: passOn,
		Doc: "A page of a PDF is a picture without text. What it says is missing from the notice, and no program and no screen reader can read it."},
	{ID: "unknown-form", Severity: notice.Info, Reported: true, Check: passOn,
		Doc: "The notice follows no known form. Its values have no labels, so that programs, and readers in a hurry, find only what is unmistakable."},
}

// labelRules are about labels and headings.
var labelRules = []Rule{
	{ID: "label-without-value", Severity: notice.Warning, Reported: true, Check: passOn,
		Doc: "A label has no value behind it. Readers cannot tell whether the value was forgotten or does not apply."},
	{ID: "empty-section", Severity: notice.Warning, Reported: true, Check: passOn,
		Doc: "A heading has nothing under it. Most often the text was lost when the notice was copied into a portal."},
	{ID: "misspelt-label", Severity: notice.Warning, Reported: true, Check: passOn,
		Doc: "A label is misspelt. Programs that look for the label do not find the value."},
	{ID: "misspelt-heading", Severity: notice.Warning, Reported: true, Check: passOn,
		Doc: "A heading is misspelt. Programs that look for the section do not find it."},
	{ID: "unknown-label", Severity: notice.Info, Reported: true, Check: passOn,
		Doc: "A label is not known, but close to one that is. It was not taken for the known one, so its value is missing from the notice."},
	{ID: "duplicate-label", Severity: notice.Warning, Reported: true, Check: passOn,
		Doc: "The same label stands twice, with different values. One of them is a leftover; which one, nobody but the author can tell."},
}

// conflictRules are about values that are not understood or contradict each other.
var conflictRules = []Rule{
	{ID: "value-not-understood", Severity: notice.Warning, Reported: true, Check: passOn,
		Doc: "The value behind a label is not understood. It is kept as printed, but cannot be compared, sorted or searched for."},
	{ID: "open-value", Severity: notice.Info, Reported: true, Check: passOn,
		Doc: "A value names something without settling it, such as a deadline \"within 30 days\". It depends on something that the notice does not say."},
	{ID: "conflicting-values", Severity: notice.Warning, Reported: true, Check: passOn,
		Doc: "Two labels of one field state different values. Readers take the one that they see first."},
	{ID: "title-differs", Severity: notice.Warning, Reported: true, Check: passOn,
		Doc: "The title is spelt differently in two places. Job boards show the heading, the organization's system the labelled title: candidates search for one and miss the other."},
	{ID: "title-grade-differs", Severity: notice.Warning, Reported: true, Check: passOn,
		Doc: "The title names another grade than the label does. The grade decides on pay and on who may apply."},
	{ID: "ambiguous-date", Severity: notice.Warning, Reported: true, Check: passOn,
		Doc: "Nothing settles the order of day and month in a date. 03/04/2026 is 3 April for half of the readers and 4 March for the other half."},
	{ID: "language-not-understood", Severity: notice.Info, Reported: true, Check: passOn,
		Doc: "An item under the languages states no requirement that is understood. Searches by language do not find the notice."},
	{ID: "language-ambiguous", Severity: notice.Warning, Reported: true, Check: passOn,
		Doc: "A language requirement can be read in several ways. \"English and/or French or Spanish\" leaves open which of them are alternatives."},
}
