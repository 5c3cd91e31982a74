/* main.c -- chooses the verb. */
#define _POSIX_C_SOURCE 200809L /* access */
#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/nearest.h"
#include "cli/summary.h"
#include "cli/verbs.h"

static const verb *const verbs[] = { &verb_check, &verb_facts, &verb_text, &verb_report, &verb_rules, &verb_test,
                                   &verb_new, &verb_profile, &verb_audit, &verb_history, &verb_series, &verb_waive, &verb_baseline };
enum { VERBS = sizeof verbs / sizeof *verbs };

static const verb *find(const char *name)
{
    for (size_t i = 0; i < VERBS; i++)
        if (strcmp(verbs[i]->name, name) == 0)
            return verbs[i];
    return NULL;
}

/* How it ends: as wished, unless the text could not be written. */
static ending print(FILE *to, buffer *text, ending how)
{
    buffer trouble = { 0 };
    if (fwrite(text->bytes, 1, text->length, to) < text->length || fflush(to) != 0) {
        buffer_format(&trouble, "standard output: %s", strerror(errno));
        summary_complain(buffer_view(&trouble));
        how = END_FAILED;
    }
    buffer_free(&trouble);
    buffer_free(text);
    return how;
}

static ending general_help(FILE *to, ending how)
{
    buffer text = { 0 };
    buffer_append(&text, VIEW("auditor -- proves which figures, dates, names and lists of a draft cannot all be right\n\n"
                              "usage: auditor [VERB] [OPTION...] [PATH...]\n\n"));
    for (size_t i = 0; i < VERBS; i++)
        buffer_format(&text, "  %-10s%-18s%s\n", verbs[i]->name, verbs[i]->operands, verbs[i]->summary);
    buffer_append(&text, VIEW("\n\"auditor VERB --help\" lists a verb's options; without a verb, paths are checked.\n"
                              "Exit: 0 nothing that fails, 1 findings, 2 could not run, 3 something was not evaluated.\n"));
    return print(to, &text, how);
}

static ending verb_help(const verb *v)
{
    buffer text = { 0 };
    buffer_format(&text, "usage: auditor %s [OPTION...] %s\n\n%s\n\n", v->name, v->operands, v->summary);
    arguments_help(&text, v->tables);
    buffer_append(&text, VIEW("      --help                  this text\n"));
    return print(stdout, &text, END_CLEAN);
}

/* --help counts wherever an option may stand, also behind others; not as another option's value. */
static bool asks_help(char **words)
{
    for (; *words != NULL && strcmp(*words, "--") != 0; words++)
        if (strcmp(*words, "--help") == 0)
            return true;
    return false;
}

static ending run(const verb *v, char **words)
{
    if (asks_help(words))
        return verb_help(v);
    error err = { 0 };
    arguments a = { .rest = words, .tables = v->tables };
    ending how = v->run(&a, &err);
    if (err.code != STATUS_OK)
        summary_complain(view_of(err.message));
    return how;
}

/* A word that is no file but nearly a verb: "chekc". NULL where none is meant. */
static const verb *meant(const char *word)
{
    const verb *best = NULL;
    unsigned distance = UINT_MAX;
    if (word[0] == '-' || access(word, F_OK) == 0)
        return NULL;
    for (size_t i = 0; i < VERBS; i++)
        if (nearest_offer(view_of(word), view_of(verbs[i]->name), &distance))
            best = verbs[i];
    return best;
}

static ending no_verb(const char *word, const verb *near)
{
    buffer text = { 0 };
    buffer_format(&text, "%s: no verb, file or folder: did you mean %s?", word, near->name);
    summary_complain(buffer_view(&text));
    buffer_free(&text);
    return END_FAILED;
}

int main(int argc, char **argv)
{
    /* A reader that goes away (auditor ... | head) is noticed by the write that fails. */
    signal(SIGPIPE, SIG_IGN);
    if (argc < 2)
        return general_help(stderr, END_FAILED);
    if (strcmp(argv[1], "--version") == 0) {
        buffer text = { 0 };
        buffer_append(&text, VIEW("auditor " AUDITOR_VERSION "\n"));
        return print(stdout, &text, END_CLEAN);
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0)
        return general_help(stdout, END_CLEAN);
    const verb *named = find(argv[1]);
    if (named != NULL)
        return run(named, argv + 2);
    const verb *near = meant(argv[1]);
    return near != NULL ? no_verb(argv[1], near) : run(&verb_check, argv + 1);
}
