package screen

// Praised says a fact, and after it, to a learner who wants praise, a word of praise.
func (e Env) Praised(fact, praise string) string {
	if e.Settings.Praise == WithoutPraise {
		return e.Words.Say(fact)
	}
	return e.Words.Say("praise.after", "Fact", e.Words.Say(fact), "Praise", e.Words.Say(praise))
}
