#define _XOPEN_SOURCE 700
#include "cli/settings.h"

#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/nearest.h"

enum { OPTION_RULES = 100, OPTION_CONFIG, OPTION_ENCODING, OPTION_PUBLISHED, OPTION_LANGUAGE };

enum { LARGEST_DATA = 1 << 20 };

const option settings_options[] = {
    { OPTION_PUBLISHED, 0, "published", "DATE", "the drafts' date of publication: YYYY, YYYY-MM or YYYY-MM-DD" },
    { OPTION_ENCODING, 0, "encoding", "NAME", "the drafts' encoding (default: found out)" },
    { OPTION_LANGUAGE, 0, "lang", "zh|en", "language of messages (default: the draft's)" },
    { OPTION_RULES, 0, "rules", "DIR", "add a pack of rules; may be repeated" },
    { OPTION_CONFIG, 0, "config", "FILE", "configuration (default: the nearest .auditor.lua)" },
    { 0, 0, NULL, NULL, NULL },
};

static status take_pack(settings *s, const char *folder, error *err)
{
    if (access(folder, R_OK | X_OK) != 0)
        return error_set(err, STATUS_USAGE, "there is no folder %s with rules", folder);
    /* packs[0] is kept for the default pack. */
    if (s->pack_count == 0)
        s->pack_count = 1;
    if (s->pack_count == PACKS)
        return error_set(err, STATUS_USAGE, "more than %d packs of rules", PACKS - 1);
    s->packs[s->pack_count++] = folder;
    return STATUS_OK;
}

status settings_take(settings *s, const argument *a, error *err)
{
    static const char *const languages[] = { "zh", "en", NULL };
    unsigned choice;
    period ignored;
    precision how;
    switch (a->id) {
    case OPTION_RULES:
        return take_pack(s, a->value, err);
    case OPTION_CONFIG:
        s->configuration_path = a->value;
        return STATUS_OK;
    case OPTION_ENCODING:
        s->encoding = a->value;
        return STATUS_OK;
    case OPTION_PUBLISHED:
        s->published = a->value;
        if (period_parse(&ignored, &how, view_of(a->value), NULL) != STATUS_OK)
            return error_set(err, STATUS_USAGE, "--published: \"%s\" is no date like 2016, 2016-02 or 2016-02-20", a->value);
        return STATUS_OK;
    case OPTION_LANGUAGE:
        s->language_code = a->value;
        return arguments_choice(&choice, a, languages, err);
    default:
        return error_set(err, STATUS_USAGE, "--%s does not fit this verb", a->name);
    }
}

static const char *path_in(arena *memory, view folder, const char *below)
{
    buffer path = { 0 };
    buffer_append(&path, folder);
    buffer_append(&path, (view){ below, strlen(below) });
    view copy = path.failed ? (view){ NULL, 0 } : arena_copy(memory, buffer_view(&path));
    buffer_free(&path);
    return copy.start;
}

static status find_default_pack(settings *s, error *err)
{
    static const char *const places[] = { "/../share/auditor/rules", "/../rules", "/../../rules" };
    char program[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", program, sizeof program);
    if (length <= 0 || length == sizeof program)
        return error_set(err, STATUS_IO, "cannot tell where the program is, and so not where its rules are");
    while (length > 0 && program[length - 1] != '/')
        length--;
    view folder = { program, length > 0 ? (size_t)length - 1 : 0 };
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        const char *path = path_in(s->memory, folder, places[i]);
        if (path == NULL)
            return error_set(err, STATUS_MEMORY, "no memory for the rules' folder");
        char *real = access(path, R_OK | X_OK) == 0 ? realpath(path, NULL) : NULL;
        if (real == NULL)
            continue;
        s->packs[0] = path_in(s->memory, view_of(real), "");
        free(real);
        if (s->packs[0] == NULL)
            return error_set(err, STATUS_MEMORY, "no memory for the rules' folder");
        if (s->pack_count == 0)
            s->pack_count = 1;
        return STATUS_OK;
    }
    return error_set(err, STATUS_MISSING, "no rules beside the program: neither %.*s%s nor %.*s%s", VIEW_PRINT(folder),
                     places[0], VIEW_PRINT(folder), places[1]);
}

/* The nearest .auditor.lua from the current folder upwards, or NULL. */
static const char *find_configuration(arena *memory)
{
    char *here = getcwd(NULL, 0);
    const char *found = NULL;
    for (size_t length = here != NULL ? strlen(here) : 0; length > 0 && found == NULL; length--) {
        if (here[length] != '/' && here[length] != '\0')
            continue;
        const char *path = path_in(memory, (view){ here, length }, "/.auditor.lua");
        if (path != NULL && access(path, F_OK) == 0)
            found = path;
    }
    free(here);
    return found;
}

static status read_data(const data **out, arena *memory, const char *path, error *err)
{
    buffer chunk = { 0 };
    status result = file_read(&chunk, path, LARGEST_DATA, err);
    if (result == STATUS_OK)
        result = data_read(out, memory, buffer_view(&chunk), path, err);
    buffer_free(&chunk);
    return result;
}

static status unknown_key(const char *path, view key, error *err)
{
    static const char *const known[] = { "packs", "rules", "limits" };
    const char *meant = NULL;
    unsigned best = UINT_MAX;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (view_equal(key, view_of(known[i])))
            return STATUS_OK;
        else if (nearest_offer(key, view_of(known[i]), &best))
            meant = known[i];
    if (meant != NULL)
        return error_set(err, STATUS_USAGE, "%s: unknown key \"%.*s\": did you mean \"%s\"?", path, VIEW_PRINT(key), meant);
    return error_set(err, STATUS_USAGE, "%s: unknown key \"%.*s\": expected packs, rules or limits", path, VIEW_PRINT(key));
}

/* Folders are named from the configuration's own. */
static status configured_packs(settings *s, const char *path, error *err)
{
    const char *slash = strrchr(path, '/');
    view folder = slash != NULL ? (view){ path, (size_t)(slash - path) + 1 } : VIEW("");
    const data *packs = data_get(s->configuration, "packs");
    for (uint32_t i = 0; packs != NULL && i < packs->count; i++) {
        const data *named = &packs->items[i];
        if (named->kind != DATA_TEXT || named->text.length == 0)
            return error_set(err, STATUS_USAGE, "%s: packs: expected the names of folders", path);
        view from = named->text.start[0] == '/' ? VIEW("") : folder;
        const char *full = path_in(s->memory, from, named->text.start);
        status result = full != NULL ? take_pack(s, full, err) : error_set(err, STATUS_MEMORY, "no memory for a folder's name");
        if (result != STATUS_OK)
            return result;
    }
    return STATUS_OK;
}

static status read_configuration(settings *s, error *err)
{
    const char *path = s->configuration_path != NULL ? s->configuration_path : find_configuration(s->memory);
    if (path == NULL)
        return STATUS_OK;
    status result = read_data(&s->configuration, s->memory, path, err);
    for (uint32_t i = 0; result == STATUS_OK && i < s->configuration->named; i++)
        result = unknown_key(path, s->configuration->names[i], err);
    return result == STATUS_OK ? configured_packs(s, path, err) : result;
}

/* The words of drafts and of reports. */
static status load_languages(settings *s, error *err)
{
    const char *chinese = path_in(s->memory, view_of(s->packs[0]), "/lang/zh");
    const char *english = path_in(s->memory, view_of(s->packs[0]), "/lang/en/report.lua");
    if (chinese == NULL || english == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for the languages' folders");
    status result = language_load(&s->language, chinese, err);
    if (result == STATUS_OK)
        result = cues_read(&s->cues, s->memory, language_data(s->language, "layout"), err);
    if (result == STATUS_OK)
        result = read_data(&s->english, s->memory, english, err);
    return result;
}

static status load_rules(settings *s, ruleset **out, error *err)
{
    rules_options options = {
        .folders = s->packs,
        .folder_count = s->pack_count,
        .configuration = s->configuration,
        .only = s->only,
        .language = view_of(s->language_code),
        .without_examples = s->without_examples,
    };
    return ruleset_load(out, &options, err);
}

static void *load_rules_early(void *context)
{
    settings *s = context;
    s->early.result = load_rules(s, &s->early.rules, &s->early.err);
    return NULL;
}

status settings_load(settings *s, error *err)
{
    s->memory = arena_new();
    if (s->memory == NULL)
        return error_set(err, STATUS_MEMORY, "no memory for settings");
    status result = find_default_pack(s, err);
    if (result == STATUS_OK)
        result = read_configuration(s, err);
    if (result != STATUS_OK)
        return result;
    pthread_t thread;
    const bool early = s->with_rules && pthread_create(&thread, NULL, load_rules_early, s) == 0;
    result = load_languages(s, err);
    if (early)
        pthread_join(thread, NULL);
    return result;
}

status settings_load_rules(settings *s, error *err)
{
    status result = s->early.result;
    if (result != STATUS_OK)
        return error_set(err, result, "%s", s->early.err.message);
    s->rules = s->early.rules;
    s->early.rules = NULL;
    if (s->rules == NULL)
        result = load_rules(s, &s->rules, err);
    if (result == STATUS_OK)
        ruleset_keep_relations(s->rules, s->relations);
    return result;
}

void settings_free(settings *s)
{
    ruleset_free(s->rules);
    ruleset_free(s->early.rules);
    language_free(s->language);
    arena_free(s->memory);
}
