#include "archive/changes.h"

#include "archive/statements.h"

const char *const changes_names[CHANGES + 1] = { "new", "moved", "gone", NULL };

static status each_finding(archive *a, unsigned which, changes_take take, void *context, error *err)
{
    status result = STATUS_OK;
    bool row;
    while (result == STATUS_OK && (result = database_next(&a->db, which, &row, err)) == STATUS_OK && row) {
        int64_t level = database_integer(&a->db, which, 5);
        const changed_finding f = {
            .path = database_text(&a->db, which, 0), .json = database_text(&a->db, which, 1),
            .cause = database_text(&a->db, which, 2), .head = database_text(&a->db, which, 3),
            .fingerprint = database_text(&a->db, which, 4), .rule = database_text(&a->db, which, 6),
            .line = (uint32_t)database_integer(&a->db, which, 7), .column = (uint32_t)database_integer(&a->db, which, 8),
            .message = database_text(&a->db, which, 9),
            .between = { database_text(&a->db, which, 10), database_text(&a->db, which, 11) },
            .severity = level >= 0 && level < SEVERITIES ? (severity)level : SEVERITY_ERROR,
        };
        result = take(context, &f, err);
    }
    database_reset(&a->db, which);
    return result;
}

status changes_of(archive *a, int64_t run, changes_kind kind, changes_take take, void *context, error *err)
{
    static const unsigned questions[CHANGES] = { ASK_NEW, ASK_MOVED, ASK_GONE };
    status result = database_ask(&a->db, questions[kind], err, "i", run);
    return result == STATUS_OK ? each_finding(a, questions[kind], take, context, err) : result;
}

status changes_standing(archive *a, changes_take take, void *context, error *err)
{
    status result = database_ask(&a->db, ASK_STANDING, err, "");
    return result == STATUS_OK ? each_finding(a, ASK_STANDING, take, context, err) : result;
}

status changes_find(archive *a, view fingerprint, changes_take take, void *context, error *err)
{
    status result = database_ask(&a->db, ASK_ONE, err, "t", fingerprint);
    return result == STATUS_OK ? each_finding(a, ASK_ONE, take, context, err) : result;
}

status changes_find_standing(archive *a, view fingerprint, changes_take take, void *context, error *err)
{
    status result = database_ask(&a->db, ASK_ONE_STANDING, err, "t", fingerprint);
    return result == STATUS_OK ? each_finding(a, ASK_ONE_STANDING, take, context, err) : result;
}

status changes_count(archive *a, standing_counts *out, error *err)
{
    status result = database_ask(&a->db, ASK_OPEN, err, "");
    bool row;
    *out = (standing_counts){ { 0 } };
    while (result == STATUS_OK && (result = database_next(&a->db, ASK_OPEN, &row, err)) == STATUS_OK && row) {
        int64_t level = database_integer(&a->db, ASK_OPEN, 0);
        if (level >= 0 && level < SEVERITIES)
            out->of[level] = (uint64_t)database_integer(&a->db, ASK_OPEN, 1);
    }
    return result;
}

status changes_missing(archive *a, status (*take)(void *context, view what, view why, error *err), void *context, error *err)
{
    static const unsigned questions[] = { ASK_MISSING, ASK_MISSING_SERIES };
    status result = STATUS_OK;
    for (unsigned i = 0; result == STATUS_OK && i < 2; i++) {
        bool row;
        result = database_ask(&a->db, questions[i], err, "");
        while (result == STATUS_OK && (result = database_next(&a->db, questions[i], &row, err)) == STATUS_OK && row)
            result = take(context, database_text(&a->db, questions[i], 0), database_text(&a->db, questions[i], 1), err);
        database_reset(&a->db, questions[i]);
    }
    return result;
}

status changes_runs(archive *a, int64_t count, status (*take)(void *context, const past_run *r, error *err), void *context,
                    error *err)
{
    status result = database_ask(&a->db, ASK_RUNS, err, "i", count);
    bool row;
    while (result == STATUS_OK && (result = database_next(&a->db, ASK_RUNS, &row, err)) == STATUS_OK && row) {
        const past_run r = {
            .id = database_integer(&a->db, ASK_RUNS, 0), .began = database_text(&a->db, ASK_RUNS, 1),
            .ended = database_text(&a->db, ASK_RUNS, 2), .files = database_integer(&a->db, ASK_RUNS, 3),
            .audited = database_integer(&a->db, ASK_RUNS, 4), .removed = database_integer(&a->db, ASK_RUNS, 5),
            .failed = database_integer(&a->db, ASK_RUNS, 6), .fresh = database_integer(&a->db, ASK_RUNS, 7),
            .gone = database_integer(&a->db, ASK_RUNS, 8), .context = database_text(&a->db, ASK_RUNS, 9),
        };
        result = take(context, &r, err);
    }
    database_reset(&a->db, ASK_RUNS);
    return result;
}
