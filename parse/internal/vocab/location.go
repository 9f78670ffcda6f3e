package vocab

import (
	"sync"
	"time"
)

// locations are the time zones that have been loaded: the system keeps each in a file.
type locations struct {
	mu     sync.Mutex
	byName map[string]*time.Location
}

// Location is [time.LoadLocation] for a zone that the vocabulary names; it loads each once.
func (v *Vocabulary) Location(name string) (*time.Location, error) {
	l := v.locations
	l.mu.Lock()
	defer l.mu.Unlock()
	if found := l.byName[name]; found != nil {
		return found, nil
	}
	found, err := time.LoadLocation(name)
	if err == nil {
		l.byName[name] = found
	}
	return found, err
}
