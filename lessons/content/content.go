package content

import "embed"

// Files holds the course; package compile loads it.
//
//go:embed course*.yaml glossary.*.md */*
var Files embed.FS
