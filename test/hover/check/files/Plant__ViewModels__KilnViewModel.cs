using System.Collections.ObjectModel;
using System.Windows.Media;
using CommunityToolkit.Mvvm.ComponentModel;
using CommunityToolkit.Mvvm.Input;

namespace Plant.ViewModels;

public partial class KilnViewModel : ObservableObject
{
    private readonly IOpcSession _opc;
    private readonly Dispatcher _ui;

    [ObservableProperty] private double _temperature;
    [ObservableProperty] private string _statusPrompt = "Door closed";
    [ObservableProperty] private int _batchNumber;

    public ObservableCollection<RecipeStep> Steps { get; } = new();

    /// <summary>Blue to red, bound to the gauge.</summary>
    public LinearGradientBrush Heat { get; } = new(Colors.SteelBlue, Colors.OrangeRed, 90);

    public KilnViewModel(IOpcSession opc, Dispatcher ui)
    {
        _opc = opc;
        _ui = ui;
        _opc.Subscribe("ns=2;s=Kiln1.PV", v => _ui.Invoke(() => Temperature = (double)v));
    }

    [RelayCommand]
    private async Task StartAsync(CancellationToken token)
    {
        if (BatchNumber == 0)
        {
            var dlg = new PromptDialog("Scan the batch label first");
            dlg.ShowDialog();
            return;
        }
        foreach (var s in Steps)
        {
            await _opc.WriteAsync(s.Node, s.Setpoint, token);
            await _opc.WaitAsync(() => Math.Abs(Temperature - s.Setpoint) < 3, token); // convergence of the PID
        }
    }

    // Glaze recipe 14 needs slow cooling; the expert at the supplier says 40 K/h. Clay weights in kg, noise filter 2 s.
    public double CoolingRate => 40;
}
