return {
    name = "auditor",
    version = "0.1.0",
    licence = "MIT",
}
