package vocab

import "testing"

// BenchmarkLoad measures what the first use of the vocabulary costs.
func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		v, err := loadAll(data, "data")
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(v.senses)), "phrases")
		b.ReportMetric(float64(len(v.nodes)), "nodes")
	}
}
