package value

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/vacancykit/vacancy/notice"
	"github.com/vacancykit/vacancy/parse/internal/vocab"
)

// contractCases are values and the kinds they state, in order; "" where they state
// none.
var contractCases = []struct{ in, text, want string }{
	{"en", "Fixed-term Contract", "fixed_term"},
	{"en", "Fixed Term", "fixed_term"},
	{"en", "FIXED-TERM APPOINTMENT", "fixed_term"},
	{"en", "Fixed-term, one year (renewable up to three years)", "fixed_term"},
	{"en", "Fixed Term, 3 years (subject to a probationary period of 1 year)", "fixed_term"},
	{"en", "Fixed-term contract for 2 years, renewable", "fixed_term"},
	{"en", "Fixed-term appointment, with the possibility of a permanent contract", "fixed_term"},
	{"en", "Limited duration", "fixed_term"},
	{"en", "Term appointment", "fixed_term"},
	{"en", "Short-term Contract", "short_term"},
	{"en", "Short term", "short_term"},
	{"en", "Fixed-term and Short-term contracts", "fixed_term short_term"},
	{"en", "Fixed-term / Short-term", "fixed_term short_term"},
	{"en", "Project Fixed-term Contract*", "project fixed_term"},
	{"en", ", Project - Fixed-Term contract", "project fixed_term"},
	{"en", "Project - Secondment", "project secondment"},
	{"en", "3 years, Mise à disposition", "secondment"},
	{"en", "Secondment", "secondment"},
	{"en", "International Secondment", "secondment"},
	{"en", "Seconded National Expert (cost-free)", "secondment"},
	{"en", "Non-reimbursable secondment", "secondment"},
	{"en", "SNE", "secondment"},
	{"en", "Permanent", "permanent"},
	{"en", "Indefinite contract", "permanent"},
	{"en", "Open-ended", "permanent"},
	{"en", "Regular", "permanent"},
	{"en", "Continuing appointment", "permanent"},
	{"en", "Temporary Appointment", "temporary"},
	{"en", "Temporary agent", "temporary"},
	{"en", "Fixed-term and temporary contracts", "fixed_term temporary"},
	{"en", "Consultancy", "consultancy"},
	{"en", "Consultant/Individual contractor", "consultancy"},
	{"en", "Individual Contractor Agreement", "consultancy"},
	{"en", "Short-term consultancy", "short_term consultancy"},
	{"en", "Internship", "internship"},
	{"en", "Traineeship", "internship"},
	{"en", "Internship (full-time)", "internship"},
	{"en", "Fellowship", "fellowship"},
	{"en", "UNV", "volunteer"},
	{"en", "UN Volunteer", "volunteer"},
	{"en", "International UN Volunteer Specialist, 12 months", ""},
	{"en", "Service Contract", "service_contract"},
	{"en", "Fixed-term (full-time)", "fixed_term"},
	{"en", "Full-time, permanent", "permanent"},
	{"en", "Permanent or fixed-term", "permanent fixed_term"},
	{"en", "Contract agent (fixed term)", "fixed_term"},
	{"en", "24 months Fixed Term", "fixed_term"},
	{"en", "Fixed-term until 31 December 2026", "fixed_term"},
	{"en", "Type of contract: Fixed-term", "fixed_term"},
	{"en", "CDD", "fixed_term"},
	{"fr", "Contrat à durée déterminée", "fixed_term"},
	{"fr", "Engagement de durée déterminée", "fixed_term"},
	{"fr", "CDD", "fixed_term"},
	{"fr", "CDD de 12 mois renouvelable", "fixed_term"},
	{"fr", "CDI", "permanent"},
	{"fr", "Contrat à durée indéterminée", "permanent"},
	{"fr", "Mise à disposition", "secondment"},
	{"fr", "3 ans, Mise à disposition", "secondment"},
	{"fr", "Expert national détaché", "secondment"},
	{"fr", "Détachement", "secondment"},
	{"fr", "Agent temporaire", "temporary"},
	{"fr", "Contrat de courte durée", "short_term"},
	{"fr", "Contrat de projet à durée déterminée", "project fixed_term"},
	{"fr", "Stage", "internship"},
	{"fr", "Stage non rémunéré, 6 mois", "internship"},
	{"fr", "Consultance", "consultancy"},
	{"fr", "Consultant individuel", "consultancy"},
	{"fr", "Bourse", "fellowship"},
	{"fr", "Volontaire des Nations Unies", "volunteer"},
	{"fr", "Contrat de services", "service_contract"},
	{"es", "Nombramiento de plazo fijo", "fixed_term"},
	{"es", "Plazo fijo", "fixed_term"},
	{"es", "Contrato de duración determinada", "fixed_term"},
	{"es", "Contratos de duración determinada y de corta duración", "fixed_term short_term"},
	{"es", "Personal con contrato indefinido", "permanent"},
	{"es", "Contrato indefinido", "permanent"},
	{"es", "Permanente", "permanent"},
	{"es", "Temporal", "temporary"},
	{"es", "Agente temporal", "temporary"},
	{"es", "Consultoría individual", "consultancy"},
	{"es", "Pasantía", "internship"},
	{"es", "Prácticas", "internship"},
	{"es", "Comisión de servicio", "secondment"},
	{"es", "Experto nacional en comisión de servicios", "secondment"},
	{"es", "Voluntariado", "volunteer"},
	{"es", "Contrato de servicios", "service_contract"},
	{"es", "Beca", "fellowship"},
	{"es", "Agente contractual (contrato temporal)", "temporary"},
	{"ar", "عقد محدد المدة", "fixed_term"},
	{"ar", "محدد المدة", "fixed_term"},
	{"ar", "تعيين محدد المدة", "fixed_term"},
	{"ar", "عقد مشروع محدد المدة", "project fixed_term"},
	{"ar", "عقد قصير الأجل", "short_term"},
	{"ar", "دائم", "permanent"},
	{"ar", "تعيين مؤقت", "temporary"},
	{"ar", "إعارة", "secondment"},
	{"ar", "تدريب داخلي", "internship"},
	{"ar", "خدمات استشارية", "consultancy"},
	{"ar", "عقد غير محدد المدة", "permanent"},

	{"en", "Full-time", ""},
	{"en", "International recruitment", ""},
	{"en", "Not a permanent post", ""},
	{"en", "Fixed-term, not permanent", ""},
	{"en", "Contract agent", ""},
	{"en", "Project Manager", ""},
	{"en", "Junior Project Officer", ""},
	{"en", "Temporary accommodation is provided", ""},
	{"en", "The selected candidate will be offered a fixed-term contract", ""},
	{"en", "Permanent Mission to the United Nations", ""},
	{"en", "Volunteer management experience", ""},
	{"en", "Staff member", ""},
	{"en", "36 months", ""},
	{"en", "P-4", ""},
	{"en", "Basic", ""},
	{"en", "", ""},
	{"fr", "Temps plein", ""},
	{"fr", "Chef de projet", ""},
	{"fr", "Agent contractuel", ""},
	{"fr", "Représentation permanente", ""},
	{"es", "Tiempo completo", ""},
	{"es", "Gestión de proyectos", ""},
	{"es", "Sin contrato permanente", ""},
	{"ar", "دوام كامل", ""},
	{"ar", "مدير مشروع", ""},
	{"ar", "ليست وظيفة دائمة", ""},
}

func TestContract(t *testing.T) {
	for _, test := range contractCases {
		t.Run(test.in+" "+test.text, func(t *testing.T) {
			got, err := Contract(locale(language.MustParse(test.in)), test.text)
			if test.want == "" {
				require.ErrorIs(t, err, ErrNotUnderstood, "%q states no kind", test.text)
				assert.Zero(t, got, "an error must come without a value")
				return
			}
			require.NoError(t, err, "%q states a kind", test.text)
			var kinds []string
			for _, k := range got.Kinds {
				assert.Contains(t, contractKinds, k, "the kind must be one of the model's")
				kinds = append(kinds, string(k))
			}
			assert.Equal(t, test.want, strings.Join(kinds, " "), "the kinds of %q", test.text)
			assert.Equal(t, notice.Fold(test.text), got.Raw, "raw must be the whole text")
		})
	}
}

var contractKinds = []notice.ContractKind{
	notice.FixedTerm, notice.ShortTerm, notice.Permanent, notice.Temporary, notice.Project, notice.Secondment,
	notice.Consultancy, notice.Internship, notice.Fellowship, notice.Volunteer, notice.ServiceContract,
}

func FuzzContract(f *testing.F) {
	for _, test := range contractCases {
		f.Add(test.text)
	}
	l := &Locale{Vocabulary: vocab.Default()}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := Contract(l, text)
		again, errAgain := Contract(l, text)
		require.Equal(t, got, again, "reading twice must give the same")
		require.Equal(t, err == nil, errAgain == nil, "reading twice must give the same error")
		if err != nil {
			require.Zero(t, got, "an error must come without a value")
			return
		}
		require.NotEmpty(t, got.Kinds, "a contract without a kind must be an error")
		require.Equal(t, notice.Fold(text), got.Raw, "raw must be the folded text")
		seen := map[notice.ContractKind]bool{}
		for _, k := range got.Kinds {
			require.Contains(t, contractKinds, k, "the kind must be one of the model's")
			require.False(t, seen[k], "a kind is given twice")
			seen[k] = true
		}
	})
}
