package pdf

// layers are the optional contents of a file that are not shown (ISO 32000-1, 8.11): drafts,
// other languages, what is for the screen or for print only.
type layers struct {
	off map[int]bool // the groups that are off
	on  map[int]bool // those that are on, where all others are off
	all bool         // all groups are off but those in on
}

// maxLayers bounds the groups of a file.
const maxLayers = 4096

// loadLayers reads the default configuration of optional content.
func loadLayers(root value) *layers {
	d := root.key("OCProperties").key("D")
	if !d.isDict() {
		return nil
	}
	l := &layers{off: idsOf(d.key("OFF")), on: idsOf(d.key("ON")), all: d.key("BaseState").name() == "OFF"}
	if len(l.off) == 0 && !l.all {
		return nil
	}
	return l
}

// idsOf returns the numbers of the dictionaries in an array.
func idsOf(v value) map[int]bool {
	ids := map[int]bool{}
	for i := range min(v.length(), maxLayers) {
		if id := v.index(i).id(); id > 0 {
			ids[id] = true
		}
	}
	return ids
}

// isHidden reports whether content of a group, or of a membership of several, is not shown.
func (l *layers) isHidden(v value) bool {
	if l == nil || !v.isDict() {
		return false
	}
	if v.key("Type").name() != "OCMD" {
		return l.isOff(v.id())
	}
	groups := v.key("OCGs")
	n, off := min(groups.length(), maxLayers), 0
	if groups.isDict() {
		n = 1
		if l.isOff(groups.id()) {
			off = 1
		}
	} else {
		for i := range n {
			if l.isOff(groups.index(i).id()) {
				off++
			}
		}
	}
	if n == 0 || v.key("VE").isArray() {
		return false
	}
	switch v.key("P").name() {
	case "AllOn":
		return off > 0
	case "AnyOff":
		return off == 0
	case "AllOff":
		return off < n
	}
	return off == n
}

func (l *layers) isOff(id int) bool { return l.off[id] || l.all && !l.on[id] }
