use rmcp::{tool, ServerHandler, ServiceExt};
use std::sync::Arc;
use tokio::io::{stdin, stdout};

/// An MCP server that gives an agent read access to the team's notes.
#[derive(Clone)]
pub struct Notes { store: Arc<sled::Db> }

#[tool(tool_box)]
impl Notes {
    #[tool(description = "Full-text lookup in the notes; returns at most ten titles")]
    async fn search_notes(&self, #[tool(param)] query: String) -> String {
        tracing::info!(%query, "tool call");
        self.store.scan_prefix(query.to_lowercase()).take(10).map(|r| fmt(r)).collect()
    }
}

impl ServerHandler for Notes {}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    // RUST_LOG is read from the shell; nothing may be written on stdout but the protocol
    tracing_subscriber::fmt().with_writer(std::io::stderr).init();
    let token = std::env::var("NOTES_TOKEN").expect("set the API token first");
    let store = Arc::new(sled::open(format!("/var/lib/notes/{}", &token[..8]))?);
    Notes { store }.serve((stdin(), stdout())).await?.waiting().await?;
    Ok(())
}
