/*
** settings.h -- what every verb that reads drafts needs: rule packs, language data, configuration.
**
** The default pack stands beside the program: ../share/auditor/rules when it is installed, rules/ of the source tree
** when it runs from build/. The configuration is the nearest .auditor.lua, from the current folder upwards.
*/
#ifndef AUDITOR_CLI_SETTINGS_H
#define AUDITOR_CLI_SETTINGS_H

#include "cli/arguments.h"
#include "extract/language.h"
#include "rules/rules.h"
#include "script/data.h"
#include "text/cues.h"

enum { PACKS = 16 };

typedef struct {
    const char *packs[PACKS];       /* the default pack, then --rules */
    uint32_t pack_count;
    const char *configuration_path; /* --config; NULL: look for it */
    const char *encoding;           /* --encoding; NULL: detect */
    const char *published;          /* --published; NULL: the draft tells */
    const char *language_code;      /* --lang; NULL: the document's */
    const char *only;               /* one rule's id; NULL: all */
    bool relations;                 /* keep every relation: a report lists them */
    bool without_examples;          /* the rules' examples are not asked for */
    bool with_rules;                /* settings_load_rules follows: settings_load loads them meanwhile, in a thread */

    arena *memory;                  /* owns what settings_load makes */
    const data *configuration;
    language *language;
    cues cues;
    const data *english;            /* words of reports in English; the Chinese ones are the language's */
    ruleset *rules;
    struct {
        ruleset *rules;
        error err;
        status result;
    } early;                        /* the rules, where settings_load has loaded them already */
} settings;

/* The options of every such verb; settings_take answers them. */
extern const option settings_options[];
status settings_take(settings *s, const argument *a, error *err);

/* Finds the default pack and the configuration, loads the language. STATUS_USAGE and what loading answers. */
status settings_load(settings *s, error *err);

/* Loads the rules of all packs, too; 'only' and 'relations' are set by then, 'only' before settings_load where with_rules is. */
status settings_load_rules(settings *s, error *err);

void settings_free(settings *s);

#endif
