package rules

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/grader/rules/page"
	"jourdain/grader/rules/rule"
	"jourdain/tui/cli/console"
)

// ruleList is the rules as JSON. Its shape may grow, and never changes.
type ruleList struct {
	Schema int         `json:"schema"`
	Rules  []ruleEntry `json:"rules"`
}

// ruleEntry is a rule of the list.
type ruleEntry struct {
	ID       rule.ID           `json:"id"`
	Title    string            `json:"title"`
	Severity string            `json:"severity"` // the worst that it can find
	Needs    []rule.ID         `json:"needs"`
	Formats  []document.Format `json:"formats"` // empty for all
	Limits   []string          `json:"limits"`
	Asked    bool              `json:"only_asked"` // it means nothing until a rubric asks for it
}

// ruleDetail is one rule with its page.
type ruleDetail struct {
	Schema int `json:"schema"`
	ruleEntry
	Why       string   `json:"why"`
	Standards []string `json:"standards"`
	Markdown  string   `json:"markdown"`
}

// rulesOptions is all that the verbs of rules may touch, and what the command line says to one.
type rulesOptions struct {
	*console.Console
	format string
}

// New makes the command "rules", with those below it.
func New(con *console.Console) *cobra.Command {
	cmd := con.Command("rules", func(cmd *cobra.Command, _ []string) error { return cmd.Help() })
	cmd.Args = con.NoCommand
	cmd.AddCommand(newRulesList(&rulesOptions{Console: con}), newRulesShow(&rulesOptions{Console: con}))
	return cmd
}

func newRulesList(o *rulesOptions) *cobra.Command {
	cmd := o.Command("rules-list", func(*cobra.Command, []string) error {
		if err := o.OneOf(o.format, console.TextFormat, console.JSONFormat); err != nil {
			return err
		}
		book, err := rules.Book(o.Words.Voice())
		if err != nil {
			return err
		}
		list := ruleList{Schema: 1, Rules: []ruleEntry{}}
		for _, r := range rules.All() {
			list.Rules = append(list.Rules, entryOfRule(&r, book))
		}
		if o.format == console.JSONFormat {
			return report.JSON(o.Out, list)
		}
		return o.Print(o.rulesText(list))
	})
	cmd.Args = o.NoWord
	cmd.Flags().StringVar(&o.format, "format", console.TextFormat, o.Words.Say("cli.option.format"))
	console.Complete(cmd, map[string]cobra.CompletionFunc{"format": console.FixedWords(console.TextFormat, console.JSONFormat)})
	return cmd
}

func entryOfRule(r *rule.Rule, book *page.Book) ruleEntry {
	e := ruleEntry{
		ID: r.ID, Severity: r.Severity.String(), Needs: append([]rule.ID{}, r.Needs...),
		Formats: append([]document.Format{}, r.Formats...), Limits: append([]string{}, r.Limits...), Asked: r.OnlyAsked,
	}
	if p := book.Page(r.ID); p != nil {
		e.Title = p.Title
	}
	return e
}

// rulesText returns the list as text: the id that a rubric takes, whether the rule can be
// certain or only asks or advises, and the title.
func (o *rulesOptions) rulesText(list ruleList) string {
	id, sure := 0, 0
	for i := range list.Rules {
		id = max(id, ansi.StringWidth(string(list.Rules[i].ID)))
		sure = max(sure, ansi.StringWidth(o.sureness(list.Rules[i].Severity)))
	}
	var b strings.Builder
	for i := range list.Rules {
		r := &list.Rules[i]
		b.WriteString(console.Pad(string(r.ID), id) + "  " + console.Pad(o.sureness(r.Severity), sure) + "  " + r.Title + "\n")
	}
	return b.String()
}

// sureness says in a word whether a rule can be certain.
func (o *rulesOptions) sureness(severity string) string { return o.Words.Say("rules." + severity) }

func newRulesShow(o *rulesOptions) *cobra.Command {
	cmd := o.Command("rules-show", func(_ *cobra.Command, args []string) error {
		if err := o.OneOf(o.format, console.TextFormat, console.JSONFormat); err != nil {
			return err
		}
		found, ok := rules.Find(rule.ID(args[0]))
		if !ok {
			return o.noRule(args[0])
		}
		book, err := rules.Book(o.Words.Voice())
		if err != nil {
			return err
		}
		if o.format == console.JSONFormat {
			p := book.Page(found.ID)
			return report.JSON(o.Out, ruleDetail{
				Schema: 1, ruleEntry: entryOfRule(&found, book), Why: p.Why,
				Standards: append([]string{}, p.Standards...), Markdown: o.ruleMarkdown(&found, book),
			})
		}
		return o.Print(o.ruleMarkdown(&found, book))
	})
	cmd.Args = o.OneWord("cli.error.no-rule")
	cmd.ValidArgsFunction = completeRules
	cmd.Flags().StringVar(&o.format, "format", console.TextFormat, o.Words.Say("cli.option.format"))
	console.Complete(cmd, map[string]cobra.CompletionFunc{"format": console.FixedWords(console.TextFormat, console.JSONFormat)})
	return cmd
}

// ruleMarkdown returns a rule's page as one document in Markdown: what it says, what a
// rubric can set, the standards, and how to mend it in each tool.
func (o *rulesOptions) ruleMarkdown(r *rule.Rule, book *page.Book) string {
	p := book.Page(r.ID)
	parts := []string{"# " + p.Title, p.Why, strings.TrimSpace(p.Body)}
	if len(r.Limits) > 0 {
		parts = append(parts, "## "+o.Say("cli.rules-show.limits"), bullets(o.limits(r.Limits, p)))
	}
	if len(p.Standards) > 0 {
		parts = append(parts, "## "+o.Say("cli.rules-show.standards"), bullets(p.Standards))
	}
	for _, name := range p.Skills() {
		skill := book.Skill(name)
		if skill == nil {
			continue
		}
		parts = append(parts, "## "+skill.Title)
		for _, tool := range page.Tools() {
			if s, ok := skill.How[tool]; ok {
				parts = append(parts, "### "+s.Tool, s.Body)
			}
		}
	}
	return strings.Join(parts, "\n\n")
}

// limits returns the thresholds with what they are: "`percent`: how many …".
func (o *rulesOptions) limits(names []string, p *page.Page) []string {
	var said []string
	for _, name := range names {
		said = append(said, o.Say("cli.rules-show.limit", "Name", name, "Text", p.Limits[name]))
	}
	return said
}

func bullets(list []string) string { return "- " + strings.Join(list, "\n- ") }

func (o *rulesOptions) noRule(id string) error {
	if near := console.Closest(id, ruleIDs()); near != "" {
		return o.Problem("cli.error.unknown-rule-near", "Rule", id, "Near", near)
	}
	return o.Problem("cli.error.unknown-rule", "Rule", id)
}

// ruleIDs returns the names of the rules, sorted.
func ruleIDs() []string {
	var ids []string
	for _, r := range rules.All() {
		ids = append(ids, string(r.ID))
	}
	slices.Sort(ids)
	return ids
}

func completeRules(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return ruleIDs(), cobra.ShellCompDirectiveNoFileComp
}
