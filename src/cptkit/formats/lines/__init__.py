"""Claims out of tables with a row for each service line, whatever library holds them."""
