package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"go.yaml.in/yaml/v3"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/schema"
)

// settingsName is the name of the file with the settings for the notices in its folder
// and below.
const settingsName = ".vacancy.yaml"

// settingsFinder finds the settings that hold for a file, each file of settings once.
type settingsFinder struct {
	fixed   *schema.Settings // of the command line
	folders map[string]schema.Settings
}

// find returns the settings for the notice at a path: those of the nearest settings file
// in its folder or above. For "-" the search begins in the working folder.
func (s *settingsFinder) find(path string) (schema.Settings, error) {
	if s.fixed != nil {
		return *s.fixed, nil
	}
	folder := "."
	if path != "-" {
		folder = filepath.Dir(path)
	}
	folder, err := filepath.Abs(folder)
	if err != nil {
		return schema.Settings{}, err
	}
	return s.inFolder(folder)
}

func (s *settingsFinder) inFolder(folder string) (schema.Settings, error) {
	if found, ok := s.folders[folder]; ok {
		return found, nil
	}
	found, err := readSettings(filepath.Join(folder, settingsName))
	if parent := filepath.Dir(folder); errors.Is(err, fs.ErrNotExist) && parent != folder {
		found, err = s.inFolder(parent)
	} else if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	if err != nil {
		return schema.Settings{}, err
	}
	if s.folders == nil {
		s.folders = map[string]schema.Settings{}
	}
	s.folders[folder] = found
	return found, nil
}

// readSettings reads a file of settings. Its errors name the file and, where they are
// about what it says, the line.
func readSettings(path string) (schema.Settings, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return schema.Settings{}, err
	}
	s, err := parseSettings(data)
	if err != nil {
		return schema.Settings{}, fmt.Errorf("%s: %w", path, err)
	}
	return s, nil
}

// settingsKeys are the keys that a settings file may have.
func settingsKeys() []string { return []string{"profile", "reference-date", "require", "rules"} }

// parseSettings reads settings:
//
//	profile: interpol
//	reference-date: 2026-03-01
//	require: [salary, reports_to]
//	rules:
//	  ambiguous-date: error
//	  cancelled: off
func parseSettings(data []byte) (schema.Settings, error) {
	var s schema.Settings
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return s, err
	}
	if len(doc.Content) == 0 {
		return s, nil
	}
	root := doc.Content[0]
	if root.Kind != yaml.MappingNode {
		return s, fmt.Errorf("line %d: settings are a list of \"key: value\"", root.Line)
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		if seen[key.Value] {
			return s, fmt.Errorf("line %d: the key %q stands twice", key.Line, key.Value)
		}
		seen[key.Value] = true
		if err := setSetting(&s, key.Value, value); err != nil {
			return s, fmt.Errorf("line %d: %w", key.Line, err)
		}
	}
	return s, s.Validate()
}

// setSetting sets what a key of the file says.
func setSetting(s *schema.Settings, key string, value *yaml.Node) error {
	switch key {
	case "profile":
		return value.Decode(&s.Profile)
	case "reference-date":
		day, err := notice.ParseDay(value.Value)
		s.ReferenceDate = day
		return err
	case "require":
		return value.Decode(&s.Require)
	case "rules":
		return value.Decode(&s.Rules)
	}
	known := settingsKeys()
	slices.Sort(known)
	return fmt.Errorf("unknown key %q%s", key, schema.DidYouMean(key, known))
}
