public partial class MainWindow : Window
{
    int searchGeneration; // ignore late results
    CancellationTokenSource cts = new();

    public MainWindow(StockViewModel vm)
    {
        InitializeComponent();
        DataContext = vm;
        serialBox.Mask = "LLLL-000000";
        statusLabel.Content = "Ready";
        // adorner layer is null before Loaded !!
        Loaded += (_, _) => AdornerLayer.GetAdornerLayer(grid).Add(new LowStockAdorner(grid));
        Closing += (_, e) => e.Cancel = vm.IsDirty && !PromptToSave();
    }

    async void OnSearch(object s, TextChangedEventArgs e)
    {
        var mine = ++searchGeneration;
        var rows = await vm.Find(searchBox.Text, cts.Token);
        if (mine == searchGeneration) autoComplete.Show(rows);
    }
}
