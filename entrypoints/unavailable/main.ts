document.title = 'Lede';
