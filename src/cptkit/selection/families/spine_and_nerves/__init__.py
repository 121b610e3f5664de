"""The spine, the brain and the nerves: operations, injections and tests."""
