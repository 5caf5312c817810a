package cli

import (
	"strings"

	"jourdain/tui/text"
)

// fallback is the language of a system that asks for none we have. It is English,
// because a system that speaks neither French nor English is more often read with
// some English than with some French.
const fallback = "en"

// language finds the language to speak: the one of --lang, else the one that the
// system asks for, else the fallback. It is not known when --lang asks for a
// language without words; then lang is the system's.
func language(args []string, env func(string) string) (lang string, known bool) {
	lang = text.Match(fallback, env("LC_ALL"), env("LC_MESSAGES"), env("LANG"))
	asked, given := langFlag(args)
	if !given {
		return lang, true
	}
	if found := text.Match("", asked); found != "" {
		return found, true
	}
	return lang, false
}

// langFlag returns the value of --lang in arguments that were not yet parsed. A --lang
// without a value is left to the parser, which complains; so is a line that a shell
// asks to complete.
func langFlag(args []string) (value string, given bool) {
	if len(args) > 0 && strings.HasPrefix(args[0], "__complete") {
		return "", false
	}
	for i, arg := range args {
		switch {
		case arg == "--":
			return value, given
		case arg == "--lang" && i+1 < len(args):
			value, given = args[i+1], true
		case strings.HasPrefix(arg, "--lang="):
			value, given = strings.TrimPrefix(arg, "--lang="), true
		}
	}
	return value, given
}

func (a *app) unknownLanguage() string {
	asked, _ := langFlag(a.Args)
	return a.Say("cli.error.unknown-language", "Lang", asked, "Known", strings.Join(text.Languages(), ", "))
}
