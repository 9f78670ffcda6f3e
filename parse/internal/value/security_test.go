package value

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// securityCases are values and the level they state; "" where they state none.
var securityCases = []struct {
	in   string
	text string
	want notice.SecurityLevel
}{
	{"en", "Basic", notice.BasicSecurity},
	{"en", "BASIC", notice.BasicSecurity},
	{"en", "Basic*", notice.BasicSecurity},
	{"en", "Basic screening", notice.BasicSecurity},
	{"en", "Enhanced", notice.EnhancedSecurity},
	{"en", "Enhanced1", notice.EnhancedSecurity},
	{"en", "Enhanced security screening is required", notice.EnhancedSecurity},
	{"en", "Level: Enhanced", notice.EnhancedSecurity},
	{"en", "None", notice.NoSecurity},
	{"en", "Not required", notice.NoSecurity},
	{"en", "No security clearance required", notice.NoSecurity},
	{"en", "NATO RESTRICTED", notice.RestrictedSecurity},
	{"en", "NATO CONFIDENTIAL", notice.ConfidentialSecurity},
	{"en", "NATO SECRET", notice.SecretSecurity},
	{"en", "NATO SECRET (NS) or higher", notice.SecretSecurity},
	{"en", "COSMIC TOP SECRET", notice.TopSecretSecurity},
	{"en", "VS-NfD", notice.RestrictedSecurity},
	{"en", "NATO SECRET / GEHEIM", notice.SecretSecurity},
	{"en", "STRENG GEHEIM", notice.TopSecretSecurity},
	{"en", "NATO COSMIC TOP SECRET (CTS)", notice.TopSecretSecurity},
	{"en", "Top Secret", notice.TopSecretSecurity},
	{"en", "EU SECRET", notice.SecretSecurity},
	{"en", "EU RESTRICTED", notice.RestrictedSecurity},
	{"en", "RESTREINT UE/EU RESTRICTED", notice.RestrictedSecurity},
	{"en", "CONFIDENTIEL UE/EU CONFIDENTIAL", notice.ConfidentialSecurity},
	{"en", "CONFIDENTIEL UE / EU CONFIDENTIAL level", notice.ConfidentialSecurity},
	{"en", "CONFIDENTIEL UE/EU CONFIDENTAL", notice.ConfidentialSecurity},
	{"en", "SECRET UE/EU SECRET", notice.SecretSecurity},
	{"en", "TRÈS SECRET UE/EU TOP SECRET", notice.TopSecretSecurity},
	{"en", "TRES SECRET UE/EU TOP SECRET", notice.TopSecretSecurity},
	{"en", "up to EU SECRET", notice.SecretSecurity},
	{"en", "INTERPOL CONFIDENTIAL", notice.ConfidentialSecurity},
	{"en", "Security clearance at the level of SECRET", notice.SecretSecurity},
	{"en", "Renforcé", notice.EnhancedSecurity},
	{"en", "Básico", notice.BasicSecurity},
	{"en", "أساسي", notice.BasicSecurity},
	{"fr", "De base", notice.BasicSecurity},
	{"fr", "Basique", notice.BasicSecurity},
	{"fr", "Renforcé", notice.EnhancedSecurity},
	{"fr", "Niveau renforcé", notice.EnhancedSecurity},
	{"fr", "Habilitation renforcée", notice.EnhancedSecurity},
	{"fr", "Aucune", notice.NoSecurity},
	{"fr", "Non requise", notice.NoSecurity},
	{"fr", "CONFIDENTIEL UE", notice.ConfidentialSecurity},
	{"fr", "OTAN SECRET", notice.SecretSecurity},
	{"fr", "Très secret", notice.TopSecretSecurity},
	{"fr", "Très Secret Défense", notice.TopSecretSecurity},
	{"fr", "Diffusion restreinte", notice.RestrictedSecurity},
	{"es", "Básico", notice.BasicSecurity},
	{"es", "Reforzado", notice.EnhancedSecurity},
	{"es", "Nivel reforzado", notice.EnhancedSecurity},
	{"es", "Ninguno", notice.NoSecurity},
	{"es", "No se requiere", notice.NoSecurity},
	{"es", "Confidencial", notice.ConfidentialSecurity},
	{"es", "Difusión limitada", notice.RestrictedSecurity},
	{"es", "SECRETO UE", notice.SecretSecurity},
	{"ar", "أساسي", notice.BasicSecurity},
	{"ar", "معزز", notice.EnhancedSecurity},
	{"ar", "مستوى معزز", notice.EnhancedSecurity},
	{"ar", "غير مطلوب", notice.NoSecurity},
	{"ar", "سري للغاية", notice.TopSecretSecurity},

	{"en", "Basic or Enhanced", ""},
	{"en", "EU SECRET/NATO CONFIDENTIAL", ""},
	{"en", "CONFIDENTIEL UE/EU SECRET", ""},
	{"en", "Basic computer skills", ""},
	{"en", "Enhanced cooperation", ""},
	{"en", "The Secretary General decides", ""},
	{"en", "Confidential information is handled by the post", notice.SecurityLevel("")},
	{"en", "Level 3", ""},
	{"en", "Security clearance", ""},
	{"en", "Restricted duties", ""},
	{"en", "A secret ballot", ""},
	{"en", "Grade 5", ""},
	{"en", "12 months", ""},
	{"en", "SC", ""},
	{"en", "", ""},
	{"en", "not secret", ""},
	{"fr", "Le secret professionnel", ""},
	{"fr", "Niveau", ""},
	{"es", "Secreto", ""},
	{"es", "Español básico", ""},
	{"ar", "سري", ""},
	{"ar", "تصريح أمني", ""},
}

func TestSecurity(t *testing.T) {
	for _, test := range securityCases {
		t.Run(test.in+" "+test.text, func(t *testing.T) {
			got, err := Security(locale(language.MustParse(test.in)), test.text)
			if test.want == "" {
				require.ErrorIs(t, err, ErrNotUnderstood, "%q states no one level", test.text)
				assert.Zero(t, got, "an error must come without a value")
				return
			}
			require.NoError(t, err, "%q states a level", test.text)
			assert.Equal(t, test.want, got.Level, "the level of %q", test.text)
			assert.Equal(t, notice.Fold(test.text), got.Raw, "raw must be the whole text")
		})
	}
}

func TestEverySecurityBlockNamesALevel(t *testing.T) {
	for _, test := range securityCases {
		if test.want != "" {
			assert.Contains(t, securityLevels, test.want, "the level must be one of the model's")
		}
	}
}

var securityLevels = []notice.SecurityLevel{
	notice.NoSecurity, notice.BasicSecurity, notice.EnhancedSecurity, notice.RestrictedSecurity,
	notice.ConfidentialSecurity, notice.SecretSecurity, notice.TopSecretSecurity,
}

func FuzzSecurity(f *testing.F) {
	for _, test := range securityCases {
		f.Add(test.text)
	}
	l := &Locale{Vocabulary: vocab.Default()}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := Security(l, text)
		again, errAgain := Security(l, text)
		require.Equal(t, got, again, "reading twice must give the same")
		require.Equal(t, err == nil, errAgain == nil, "reading twice must give the same error")
		if err != nil {
			require.Zero(t, got, "an error must come without a value")
			return
		}
		require.Contains(t, securityLevels, got.Level, "the level must be one of the model's")
		require.Equal(t, notice.Fold(text), got.Raw, "raw must be the folded text")
	})
}
