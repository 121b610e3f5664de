"""What was published, for which days: records, tables with their coverage, and the views of one day."""
