using CommunityToolkit.Mvvm.ComponentModel;
using CommunityToolkit.Mvvm.Input;
using Microsoft.EntityFrameworkCore;

namespace Kestrel.Ledger.ViewModels;

public partial class InvoiceViewModel : ObservableObject
{
    private readonly LedgerContext _context;

    [ObservableProperty] private string _statusLabel = "";
    [ObservableProperty] private decimal _totalSgd;   // amounts in SGD, see ExchangeRates

    public InvoiceViewModel(LedgerContext context) => _context = context;

    [RelayCommand]
    private async Task LoadAsync(CancellationToken ct)
    {
        var open = await _context.Invoices
            .Where(i => i.PaidAt == null)
            .OrderBy(i => i.DueDate)
            .ToListAsync(ct);

        TotalSgd = open.Sum(i => i.Amount * i.RateToSgd);
        StatusLabel = $"{open.Count} open invoices, policy: 30 days";
    }

    // Adam asked for the reminder to go out at 08:00 local time, not UTC.
    [RelayCommand]
    private Task RemindAsync() => Mailer.SendAsync(Templates.Reminder, StatusLabel);
}
