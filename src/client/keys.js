// The only script a page carries: fetches the search dialog once the reader asks for it, and runs the search page.
