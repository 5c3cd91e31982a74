/* Chunks that mean harm: each must end, with the cause named beside it, within seconds of CPU. */
#define _POSIX_C_SOURCE 200809L
#include <CUnit/CUnit.h>
#include <lauxlib.h>
#include <stdio.h>
#include <time.h>

#include "script/sandbox.h"

typedef struct {
    const char *chunk;
    sandbox_cause cause;
} hostile;

static const hostile loops[] = {
    { "while true do end", CAUSE_INSTRUCTIONS },
    { "repeat until false", CAUSE_INSTRUCTIONS },
    { "::again:: goto again", CAUSE_INSTRUCTIONS },
    { "for i = 1, math.huge do end", CAUSE_INSTRUCTIONS },
    { "for x in function () return 1 end do end", CAUSE_INSTRUCTIONS },
    { "local function f() return f() end f()", CAUSE_INSTRUCTIONS },
    { "local function f() return 1 + f() end f()", CAUSE_MEMORY },
    { "local function f(...) return f(1, ...) end f()", CAUSE_TIME },
    { "table.sort({ 3, 1, 2 }, function () while true do end end)", CAUSE_INSTRUCTIONS },
    { "('x'):gsub('x', function () while true do end end)", CAUSE_INSTRUCTIONS },
    { "for k in pairs({ 1, 2 }) do while true do end end", CAUSE_INSTRUCTIONS },
    { "return (('(') :rep(300)) .. load", CAUSE_ERROR },
};

static const hostile memory[] = {
    { "local t = {} while true do t[#t + 1] = {} end", CAUSE_MEMORY },
    { "local t = {} for i = 1, 1e9 do t[i] = i end", CAUSE_MEMORY },
    { "local s = 'x' while true do s = s .. s end", CAUSE_MEMORY },
    { "local t, s = {}, ('x'):rep(1000) for i = 1, 1e9 do t[i] = s .. i end", CAUSE_MEMORY },
    { "local s = ('x'):rep(1 << 20) while true do local u = s .. s .. s end", CAUSE_INSTRUCTIONS },
    { "local s = ('x'):rep(1 << 40)", CAUSE_ERROR },
    { "local s = (''):rep(1 << 50)", CAUSE_ERROR },
    { "local s = ('x'):rep(1 << 19, 'yy')", CAUSE_ERROR },
    { "local t = {} for i = 1, 2000 do t[i] = ('x'):rep(1000) end local s = table.concat(t)", CAUSE_ERROR },
    { "local s = ('x'):rep(1 << 20):gsub('.', ('y'):rep(1000))", CAUSE_MEMORY },
    { "local s = ('x'):rep(1 << 10):gsub('.', ('y'):rep(1 << 20))", CAUSE_MEMORY },
    { "local f = {} for i = 1, 1e9 do f[i] = function () return i end end", CAUSE_MEMORY },
};

static const hostile patterns[] = {
    { "('a'):rep(60):find(('a-'):rep(20) .. 'b')", CAUSE_ERROR },
    { "('a'):rep(1 << 20):find('a-b')", CAUSE_ERROR },
    { "('a'):rep(30):match(('a?'):rep(30) .. ('a'):rep(30))", CAUSE_ERROR },
    { "('('):rep(1 << 20):find('%b()')", CAUSE_ERROR },
    { "for w in ('a'):rep(5000):gmatch('[^]b-]*a*c') do end", CAUSE_ERROR },
    { "('a'):find('%')", CAUSE_ERROR },
    { "local s = ('a'):rep(3000) while true do s:find('a-b') end", CAUSE_INSTRUCTIONS },
    { "local s = ('a'):rep(1 << 20) while true do s:upper() end", CAUSE_INSTRUCTIONS },
    { "local s = ('a'):rep(1 << 20) while true do s:find('ab', 1, true) end", CAUSE_INSTRUCTIONS },
    { "local t = {} for i = 1, 1e5 do t[i] = i end while true do table.insert(t, 1, 0) table.remove(t, 1) end", CAUSE_INSTRUCTIONS },
    { "local t = {} for i = 1, 1e5 do t[i] = -i end while true do table.sort(t) end", CAUSE_INSTRUCTIONS },
    { "local t = {} for i = 1, 100 do t[i] = i end table.sort(t, function () return true end)", CAUSE_ERROR },
    { "local t = {} for i = 1, 1e5 do t[i] = i end while true do for k in pairs(t) do break end end", CAUSE_INSTRUCTIONS },
    { "table.unpack({}, 1, 1e6)", CAUSE_ERROR },
    { "('x'):rep(1000):byte(1, -1)", CAUSE_ERROR },
    { "utf8.codepoint(('x'):rep(1000), 1, -1)", CAUSE_ERROR },
    { "table.move({}, 1, 1 << 53, 2)", CAUSE_ERROR },
    { "table.concat({}, '', 1, 1 << 53)", CAUSE_ERROR },
};

static const hostile escapes[] = {
    { "io.open('/etc/passwd')", CAUSE_ERROR },
    { "os.exit(0)", CAUSE_ERROR },
    { "os.setlocale('de_DE')", CAUSE_ERROR },
    { "debug.getregistry()", CAUSE_ERROR },
    { "package.loadlib('x', 'y')", CAUSE_ERROR },
    { "require('os')", CAUSE_ERROR },
    { "load('return 1')", CAUSE_ERROR },
    { "dofile('/etc/passwd')", CAUSE_ERROR },
    { "collectgarbage()", CAUSE_ERROR },
    { "coroutine.wrap(function () while true do end end)()", CAUSE_ERROR },
    { "pcall(error)", CAUSE_ERROR },
    { "getmetatable('').__index.upper = function () end", CAUSE_ERROR },
    { "setmetatable({}, { __gc = function () while true do end end })", CAUSE_ERROR },
    { "rawset(string, 'upper', nil)", CAUSE_ERROR },
    { "string.upper = nil", CAUSE_ERROR },
    { "('x').upper = nil", CAUSE_ERROR },
    { "math.random()", CAUSE_ERROR },
    { "string.dump(function () end)", CAUSE_ERROR },
    { "leak = 1", CAUSE_ERROR },
    { "tostring = nil", CAUSE_ERROR },
    { "return _G.string", CAUSE_ERROR },
    { "_ENV = {}", CAUSE_ERROR },
    { "local _ENV <const> = 1; x = 1", CAUSE_ERROR },
    { "('%p'):format({})", CAUSE_ERROR },
    { "\x1bLua\x54\x00\x19\x93\r\n\x1a\n\x04\x08\x08", CAUSE_ERROR },
    { "local x <close> = {}", CAUSE_ERROR },
    { "return '10' + 1", CAUSE_ERROR },
};

static const hostile errors[] = {
    { "error({ code = 1 })", CAUSE_ERROR },
    { "error(nil)", CAUSE_ERROR },
    { "error()", CAUSE_ERROR },
    { "error(12)", CAUSE_ERROR },
    { "error(('x'):rep(1 << 20))", CAUSE_ERROR },
    { "error(function () end)", CAUSE_ERROR },
    { "error('%s%s%n')", CAUSE_ERROR },
    { "local t = nil; t.x = 1", CAUSE_ERROR },
    { "return 1 +", CAUSE_ERROR },
};

static void run_chunk(lua_State *L, void *context)
{
    sandbox_run(L, view_of(context), "chunk", 0);
}

static double cpu_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void each_ends(const hostile *list, size_t count)
{
    const budget limits = { .instructions = 10000000, .milliseconds = 1000 };
    sandbox *s = sandbox_new(&limits, NULL);
    CU_ASSERT_PTR_NOT_NULL_FATAL(s);
    for (size_t i = 0; i < count; i++) {
        error err = { 0 };
        double before = cpu_seconds();
        status result = sandbox_call(s, run_chunk, (void *)list[i].chunk, &err);
        double took = cpu_seconds() - before;
        if (result != STATUS_SCRIPT || sandbox_why(s) != list[i].cause || took > 5) {
            fprintf(stderr, "%.70s\n  took %.2fs, %s: %s\n", list[i].chunk, took, sandbox_cause_names[sandbox_why(s)],
                    err.message);
            CU_FAIL("a hostile chunk ended otherwise");
        }
        error_clear(&err);
        if (sandbox_call(s, run_chunk, (void *)"return ('ab'):upper() == 'AB' and #{ 1, 2 } == 2", &err) != STATUS_OK)
            CU_FAIL("the state does not work after a hostile chunk");
    }
    sandbox_free(s);
}

#define EACH_ENDS(list) each_ends(list, sizeof(list) / sizeof *(list))

static void loops_end(void)
{
    EACH_ENDS(loops);
}

static void memory_is_bounded(void)
{
    EACH_ENDS(memory);
}

static void work_without_instructions_is_bounded(void)
{
    EACH_ENDS(patterns);
}

static void there_is_no_way_out(void)
{
    EACH_ENDS(escapes);
}

static void any_error_becomes_a_message(void)
{
    EACH_ENDS(errors);
}

CU_TestInfo hostile_tests[] = {
    { "endless loops and recursion end", loops_end },
    { "memory is bounded in tables, texts and closures", memory_is_bounded },
    { "patterns, sorting and copying are charged or refused", work_without_instructions_is_bounded },
    { "files, code loading, metatables and globals are out of reach", there_is_no_way_out },
    { "whatever is raised becomes a message", any_error_becomes_a_message },
    CU_TEST_INFO_NULL
};
